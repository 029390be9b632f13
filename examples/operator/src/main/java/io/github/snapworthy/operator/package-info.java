/** An operator as a host: objects of another client, and the answer in the status of a resource. */
@NullMarked
package io.github.snapworthy.operator;

import org.jspecify.annotations.NullMarked;
