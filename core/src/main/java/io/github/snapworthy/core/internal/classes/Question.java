package io.github.snapworthy.core.internal.classes;

import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Operation;
import java.util.Optional;

/**
 * What a dialect is asked.
 *
 * @param goesBy the driver by which it goes
 * @param storageClass the StorageClass that the claim names, the empty text where it names none
 * @param operation the operation whose configuration counts
 * @param purpose the purpose that the class must have
 * @param names the classes that are named for this claim
 */
public record Question(GoesBy goesBy, String storageClass, Operation operation, ClassPurpose purpose, Names names) {
    /**
     * The classes that are named for one claim.
     *
     * @param requested by the request
     * @param mapped by the host's map of StorageClasses
     * @param annotated by Velero's annotation of the claim
     */
    public record Names(Optional<String> requested, Optional<String> mapped, Optional<String> annotated) {}
}
