package io.github.snapworthy.core.internal.track;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;

/**
 * The decisions on one subject.
 *
 * @param decisions the decisions, in the order in which they were asked for
 * @param reads what they rest on
 */
record Row(ImmutableList<Decision> decisions, ImmutableSet<Object> reads) {
    static final Row NONE = new Row(ImmutableList.of(), ImmutableSet.of());
}
