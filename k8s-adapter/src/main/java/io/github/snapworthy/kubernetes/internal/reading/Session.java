package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.kubernetes.internal.tree.FieldTree;

/**
 * What one reading of several sources shares.
 *
 * @param limits what sources may ask
 * @param tree the fields that are read
 * @param collector where everything goes
 * @param progress who is told of the bytes that were read
 */
public record Session(Limits limits, FieldTree tree, Collector collector, Progress progress) {}
