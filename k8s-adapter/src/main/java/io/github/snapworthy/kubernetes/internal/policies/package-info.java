/** Volume policies of Velero, read from the text of a ConfigMap as its server reads them: strictly, and with its oddities. */
@NullMarked
package io.github.snapworthy.kubernetes.internal.policies;

import org.jspecify.annotations.NullMarked;
