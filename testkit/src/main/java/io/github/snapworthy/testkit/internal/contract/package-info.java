/**
 * What the contracts of the conformance kit are made of: asking a provider without being hurt by it, the rules as plain
 * functions, and a reading of conditions of its own that decisions are compared with.
 */
@NullMarked
package io.github.snapworthy.testkit.internal.contract;

import org.jspecify.annotations.NullMarked;
