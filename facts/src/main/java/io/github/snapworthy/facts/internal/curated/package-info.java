/**
 * Drivers whose source was read, one readable file a driver. Adding a driver is adding a file; see {@link
 * io.github.snapworthy.facts.internal.curated.DriverFile} for what stands in one. Not for users.
 */
@NullMarked
package io.github.snapworthy.facts.internal.curated;

import org.jspecify.annotations.NullMarked;
