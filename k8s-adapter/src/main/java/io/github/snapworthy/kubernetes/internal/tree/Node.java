package io.github.snapworthy.kubernetes.internal.tree;

/** A value of a pruned object. Null has no node: a field that is null is absent. */
public sealed interface Node permits Text, Fields, Items {}
