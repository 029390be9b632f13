package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Operation;
import java.util.Optional;

/**
 * For what a class is chosen.
 *
 * @param driver the driver of the volume
 * @param configuredFor the driver by whose name the host's configuration is asked
 * @param storageClass the StorageClass of the volume, the empty text where it has none
 * @param operation the operation whose configuration counts
 * @param purpose the purpose that the class must have
 * @param requested the class that the request names
 */
public record Wanted(
        DriverName driver,
        DriverName configuredFor,
        String storageClass,
        Operation operation,
        ClassPurpose purpose,
        Optional<String> requested) {}
