package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.collect.ImmutableList;

/**
 * One page of a list, read to its end.
 *
 * @param items its objects, in their order
 * @param problems what was odd about them and did no harm
 * @param next the token of the next page, the empty text on the last one
 * @param resourceVersion the version of the list
 */
public record Page(ImmutableList<Item> items, ImmutableList<Problem> problems, String next, String resourceVersion) {}
