/** The pages that {@code report} writes, in a real browser. */
@org.jspecify.annotations.NullMarked
package io.github.snapworthy.console.html;
