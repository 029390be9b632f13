/** What deciding costs: time and garbage of a decision, of preparing decisions, and of both together. */
@NullMarked
package io.github.snapworthy.benchmarks;

import org.jspecify.annotations.NullMarked;
