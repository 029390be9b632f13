/** Decisions as documents: JSON, YAML, table, Markdown, HTML. */
@NullMarked
package io.github.snapworthy.report;

import org.jspecify.annotations.NullMarked;
