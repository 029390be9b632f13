/** A fleet: the dumps of thousands of clusters, decided on Apache Spark, and questions that are asked of all of them. */
@NullMarked
package io.github.snapworthy.fleet;

import org.jspecify.annotations.NullMarked;
