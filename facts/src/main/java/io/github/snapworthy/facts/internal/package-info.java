/** What the providers of this module share. Not for users. */
@NullMarked
package io.github.snapworthy.facts.internal;

import org.jspecify.annotations.NullMarked;
