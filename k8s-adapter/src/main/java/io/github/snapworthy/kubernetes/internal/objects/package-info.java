/** From a pruned object to a value of the domain: one function for each kind, total for whatever an object contains. */
@NullMarked
package io.github.snapworthy.kubernetes.internal.objects;

import org.jspecify.annotations.NullMarked;
