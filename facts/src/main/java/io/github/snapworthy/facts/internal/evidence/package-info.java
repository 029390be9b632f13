/** What was found out of drivers, in files. Not for users. */
@NullMarked
package io.github.snapworthy.facts.internal.evidence;

import org.jspecify.annotations.NullMarked;
