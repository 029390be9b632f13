package io.github.snapworthy.core.internal.rules;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A claim that a request wants, as quotas count it.
 *
 * @param storageClass its StorageClass, empty where nothing tells it
 * @param bytes its size, empty where it is not known
 */
record WantedClaim(Optional<String> storageClass, OptionalLong bytes) {}
