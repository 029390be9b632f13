/** How clusters are generated and changed by one step; not for users. */
@NullMarked
package io.github.snapworthy.testkit.internal;

import org.jspecify.annotations.NullMarked;
