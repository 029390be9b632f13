/** The tool that verifies on a live cluster: the one command of the project that changes anything. */
@NullMarked
package io.github.snapworthy.verifytool;

import org.jspecify.annotations.NullMarked;
