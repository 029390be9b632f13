/**
 * What a file says of one driver: the keys that curated files and overrides share, and that mean the same in both. Not for
 * users.
 */
@NullMarked
package io.github.snapworthy.facts.internal.statements;

import org.jspecify.annotations.NullMarked;
