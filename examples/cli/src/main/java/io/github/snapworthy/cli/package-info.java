/** The command line of Snapworthy: the first host of the library, and the way its answers are tried. */
@NullMarked
package io.github.snapworthy.cli;

import org.jspecify.annotations.NullMarked;
