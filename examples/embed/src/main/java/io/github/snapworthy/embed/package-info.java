/** Small hosts that embed the library. */
@NullMarked
package io.github.snapworthy.embed;

import org.jspecify.annotations.NullMarked;
