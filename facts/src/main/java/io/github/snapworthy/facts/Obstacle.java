package io.github.snapworthy.facts;

import io.github.snapworthy.core.ProviderState;

/**
 * Why a provider was not asked, or not to the end.
 *
 * @param state how that is called
 * @param why what a reader is told
 */
record Obstacle(ProviderState.State state, String why) {}
