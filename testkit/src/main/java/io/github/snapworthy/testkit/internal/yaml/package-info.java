/** Writes generated clusters as YAML that the command line reads. Not for users. */
@NullMarked
package io.github.snapworthy.testkit.internal.yaml;

import org.jspecify.annotations.NullMarked;
