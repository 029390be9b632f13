/** Documents as flat sequences of tokens: one face for JSON, YAML and maps in memory, so that one projection reads all. */
@NullMarked
package io.github.snapworthy.kubernetes.internal.tokens;

import org.jspecify.annotations.NullMarked;
