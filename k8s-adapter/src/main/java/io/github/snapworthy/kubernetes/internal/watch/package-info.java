/**
 * Keeps what is known of a cluster up to date: lists, then watches, each of one kind on a thread of its own, and one thread
 * that makes immutable inventories of what they find.
 */
@NullMarked
package io.github.snapworthy.kubernetes.internal.watch;

import org.jspecify.annotations.NullMarked;
