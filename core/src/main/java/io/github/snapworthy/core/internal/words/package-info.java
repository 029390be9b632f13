/** The codes with their meaning, their sentences and their remedies. The only place of the core that has prose. */
@NullMarked
package io.github.snapworthy.core.internal.words;

import org.jspecify.annotations.NullMarked;
