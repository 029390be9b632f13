/** How drivers are reached. No API. */
@NullMarked
package io.github.snapworthy.csi.internal;

import org.jspecify.annotations.NullMarked;
