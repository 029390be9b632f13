/**
 * What the library is measured against: the same rules on the same facts, written by hand, in CEL and in Drools. Each of
 * them answers whether a claim may be snapshotted under the profile {@code kubernetes}, with one reason.
 */
@NullMarked
package io.github.snapworthy.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
