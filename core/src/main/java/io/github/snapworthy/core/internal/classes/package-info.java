/** Which snapshot class an operation takes, by the dialect of the profile. */
@NullMarked
package io.github.snapworthy.core.internal.classes;

import org.jspecify.annotations.NullMarked;
