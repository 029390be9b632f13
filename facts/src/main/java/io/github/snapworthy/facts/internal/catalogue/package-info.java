/** The public list of CSI drivers as facts. Not for users. */
@NullMarked
package io.github.snapworthy.facts.internal.catalogue;

import org.jspecify.annotations.NullMarked;
