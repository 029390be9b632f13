/** Fleets that nobody has: dumps of clusters, the same for the same seed, with shares and sizes as fleets have them. */
@NullMarked
package io.github.snapworthy.fleet.generate;

import org.jspecify.annotations.NullMarked;
