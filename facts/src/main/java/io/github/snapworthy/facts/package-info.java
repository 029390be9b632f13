/**
 * Runs providers of driver facts: {@link io.github.snapworthy.facts.FactSources} finds them, asks them about the drivers of
 * an inventory and merges what they say. What a provider does wrong costs its own facts only, and is shown.
 */
@NullMarked
package io.github.snapworthy.facts;

import org.jspecify.annotations.NullMarked;
