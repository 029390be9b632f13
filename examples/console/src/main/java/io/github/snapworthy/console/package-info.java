/** The console: a host of the library that shows what can be done now, and why the rest cannot. */
@NullMarked
package io.github.snapworthy.console;

import org.jspecify.annotations.NullMarked;
