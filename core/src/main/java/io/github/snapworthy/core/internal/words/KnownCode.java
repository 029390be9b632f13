package io.github.snapworthy.core.internal.words;

import io.github.snapworthy.core.Code;

/** A code that the core can give. There is one enum for each area; {@link KnownCodes} has them all. */
public sealed interface KnownCode permits ClaimCode, DriverCode, ClassCode, BackupCode, VmCode, CopyCode {
    /** What is said of it. */
    Words words();

    /** The name as it is written. */
    String name();

    /** The code as a value. */
    default Code code() {
        return words().code();
    }
}
