package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.report.Report.Problem;

/**
 * What was collected.
 *
 * @param seen the cluster
 * @param malformed the objects whose name is all that could be read
 * @param problems what was wrong with the input
 */
record Collected(Inventory seen, ImmutableSet<ObjectRef> malformed, ImmutableList<Problem> problems) {}
