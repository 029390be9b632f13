/**
 * What is wrong in the configuration of a cluster, without any subject: {@link
 * io.github.snapworthy.core.internal.lint.Linter} runs one check for each kind of configuration, {@link
 * io.github.snapworthy.core.internal.lint.KnownLint} has the codes and their words. A check says that something is absent
 * only where its kind was seen whole; else it says what it did not check.
 */
@NullMarked
package io.github.snapworthy.core.internal.lint;

import org.jspecify.annotations.NullMarked;
