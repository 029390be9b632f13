/** The inventory's inside: persistent maps and the reverse indexes over them. */
@NullMarked
package io.github.snapworthy.core.internal.store;

import org.jspecify.annotations.NullMarked;
