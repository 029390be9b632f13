/** The server of the console: thin, over the {@link io.github.snapworthy.console.board board}; it decides nothing. */
@NullMarked
package io.github.snapworthy.console.web;

import org.jspecify.annotations.NullMarked;
