package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.SnapshotClass;
import org.jspecify.annotations.Nullable;

/**
 * A class that some place names.
 *
 * @param step the place
 * @param name the name
 * @param found the class, null where it does not exist
 */
record Naming(Dialect.Step step, String name, @Nullable SnapshotClass found) {}
