/**
 * Tests for hosts and plug-ins: generated clusters, the laws of decisions as properties, assertions and sample clusters.
 *
 * <p>The core is engine-neutral: a {@link io.github.snapworthy.testkit.Scenario} is put to a {@link
 * io.github.snapworthy.testkit.Decider}, whose {@link io.github.snapworthy.testkit.Answer} the plain functions of {@link
 * io.github.snapworthy.testkit.Laws} compare. {@link io.github.snapworthy.testkit.DecisionLaws} and {@link
 * io.github.snapworthy.testkit.Clusters} are its jqwik face.
 */
@NullMarked
package io.github.snapworthy.testkit;

import org.jspecify.annotations.NullMarked;
