/**
 * The requirements, the table that says which operation has which, and their checks. A requirement applies to an
 * operation only where the table says so; there is no shared precondition.
 */
@NullMarked
package io.github.snapworthy.core.internal.rules;

import org.jspecify.annotations.NullMarked;
