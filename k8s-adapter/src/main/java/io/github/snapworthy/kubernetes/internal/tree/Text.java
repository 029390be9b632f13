package io.github.snapworthy.kubernetes.internal.tree;

/**
 * A scalar, as its text.
 *
 * @param value the text
 */
public record Text(String value) implements Node {}
