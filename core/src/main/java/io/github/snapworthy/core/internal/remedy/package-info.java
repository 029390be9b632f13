/**
 * Remedies that are written as objects and tried before they are offered. {@link
 * io.github.snapworthy.core.internal.remedy.Cures} is the table of what can be written; {@link
 * io.github.snapworthy.core.internal.remedy.Adviser} tries it.
 */
@NullMarked
package io.github.snapworthy.core.internal.remedy;

import org.jspecify.annotations.NullMarked;
