/** Writes roles and bindings. */
@NullMarked
package io.github.snapworthy.kubernetes.internal.access;

import org.jspecify.annotations.NullMarked;
