package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;

/**
 * What an API server told.
 *
 * @param groups what it serves, by API group
 * @param kinds what became of each kind that was asked for, in the order of the kinds
 * @param date when the reading began: by the server's own time where it told it
 */
public record ClusterLists(ImmutableMap<String, GroupAnswer> groups, ImmutableList<KindLists> kinds, Instant date) {}
