package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.report.EligibilityReport.Problem;

/**
 * What was collected.
 *
 * @param seen the cluster
 * @param problems what was wrong with the input
 */
record Collected(Inventory seen, ImmutableList<Problem> problems) {}
