/** From what JMH measured to a table of goals and a plot of growth. */
@NullMarked
package io.github.snapworthy.benchmarks.results;

import org.jspecify.annotations.NullMarked;
