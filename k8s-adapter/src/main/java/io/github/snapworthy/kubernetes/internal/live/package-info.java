/**
 * Reads a cluster through its API server: discovery, then lists in pages, each within limits of time and with retries.
 * Answers are streams that go through the projection of files; the client of the host only carries them.
 */
@NullMarked
package io.github.snapworthy.kubernetes.internal.live;

import org.jspecify.annotations.NullMarked;
