/** Reads YAML files strictly: unknown keys are errors, and errors name file, line and column. Not for users. */
@NullMarked
package io.github.snapworthy.facts.internal.yaml;

import org.jspecify.annotations.NullMarked;
