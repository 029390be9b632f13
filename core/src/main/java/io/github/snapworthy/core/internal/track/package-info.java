/** Decisions that are kept up to date while a cluster changes: what each one read, and what a change touches. */
@NullMarked
package io.github.snapworthy.core.internal.track;

import org.jspecify.annotations.NullMarked;
