/** Finds out on a live cluster whether snapshots, group snapshots and clones give the data back. */
@NullMarked
package io.github.snapworthy.verify;

import org.jspecify.annotations.NullMarked;
