package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;

/**
 * What is asked.
 *
 * @param profile the name of the profile, {@code auto} included
 * @param operations the operations
 * @param subjects whom they are asked for
 * @param options their parameters
 */
record Questions(String profile, ImmutableSet<Operation> operations, Subjects subjects, OperationOptions options) {}
