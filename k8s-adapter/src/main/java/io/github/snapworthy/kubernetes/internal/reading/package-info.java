/** From bytes to changes: files, archives, encodings, documents and lists, each within limits. */
@NullMarked
package io.github.snapworthy.kubernetes.internal.reading;

import org.jspecify.annotations.NullMarked;
