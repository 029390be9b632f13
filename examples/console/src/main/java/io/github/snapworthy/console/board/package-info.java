/**
 * The board: what is known of a cluster, kept up to date, and every decision on it. Knows no server: whatever shows it reads
 * {@link io.github.snapworthy.console.board.BoardView views}, which are immutable.
 */
@NullMarked
package io.github.snapworthy.console.board;

import org.jspecify.annotations.NullMarked;
