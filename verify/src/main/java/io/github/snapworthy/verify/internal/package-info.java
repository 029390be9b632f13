/** How it is found out: requests, objects, steps and cleaning up. Not for users. */
@NullMarked
package io.github.snapworthy.verify.internal;

import org.jspecify.annotations.NullMarked;
