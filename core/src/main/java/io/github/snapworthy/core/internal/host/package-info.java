/** The configuration of hosts: Harvester's settings, and the little JSON that they hold. */
@NullMarked
package io.github.snapworthy.core.internal.host;

import org.jspecify.annotations.NullMarked;
