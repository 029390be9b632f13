/**
 * Reads YAML files strictly: unknown keys are errors, errors name line and column, and all of them are collected. A file has
 * at most one MiB, is UTF-8, and nests at most 32 deep; an alias may repeat a list or mapping at most 50 times. Not for users.
 */
@NullMarked
package io.github.snapworthy.facts.internal.yaml;

import org.jspecify.annotations.NullMarked;
