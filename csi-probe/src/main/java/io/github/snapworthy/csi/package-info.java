/** Asks CSI drivers over their sockets what they can do. */
@NullMarked
package io.github.snapworthy.csi;

import org.jspecify.annotations.NullMarked;
