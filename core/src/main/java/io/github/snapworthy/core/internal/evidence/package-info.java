/** What is known of drivers: the cluster's own evidence, the facts from outside, and how they merge. */
@NullMarked
package io.github.snapworthy.core.internal.evidence;

import org.jspecify.annotations.NullMarked;
