package io.github.snapworthy.core.internal.store;

/**
 * What an index holds under a key, as something that can be read and can change.
 *
 * @param index the index
 * @param key the key
 */
record Posting(Index index, Object key) {}
