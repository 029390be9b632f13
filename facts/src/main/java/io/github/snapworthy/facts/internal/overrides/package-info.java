/** The administrator's statements about drivers, from files. Not for users. */
@NullMarked
package io.github.snapworthy.facts.internal.overrides;

import org.jspecify.annotations.NullMarked;
