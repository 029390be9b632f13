/** What is kept of an object while it is read: a small tree of the fields that decisions read, and nothing else. */
@NullMarked
package io.github.snapworthy.kubernetes.internal.tree;

import org.jspecify.annotations.NullMarked;
