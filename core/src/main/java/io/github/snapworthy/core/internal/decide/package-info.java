/** From a request to a decision: ledgers are gathered into a tree, and the tree gives verdict, reasons and blockers. */
@NullMarked
package io.github.snapworthy.core.internal.decide;

import org.jspecify.annotations.NullMarked;
