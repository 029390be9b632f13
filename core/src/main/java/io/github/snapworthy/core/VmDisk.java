package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A disk of a virtual machine, or state that it keeps outside its disks.
 *
 * @param name the name of the volume in the machine's template
 * @param source where the data of the disk is
 * @param claim the name of the claim behind it, where the source is one
 * @param sharing whether other machines may write to it
 */
public record VmDisk(String name, Source source, Optional<String> claim, Sharing sharing) {
    /** Where the data of a disk is. */
    public enum Source {
        CLAIM,
        DATA_VOLUME,
        MEMORY_DUMP,
        HOST_DISK,
        EPHEMERAL,
        CONTAINER_DISK,
        CLOUD_INIT,
        CONFIG_MAP,
        SECRET,
        EMPTY_DISK,
        /** The persistent state of a virtual TPM. */
        TPM_STATE,
        /** The persistent variables of an EFI firmware. */
        EFI_STATE,
        /** A kind of disk that this library does not know. */
        OTHER;

        /** Whether nothing is lost when the disk is left out: its content is made anew from elsewhere. */
        public boolean isTransient() {
            return switch (this) {
                case EPHEMERAL, CONTAINER_DISK, CLOUD_INIT, CONFIG_MAP, SECRET, EMPTY_DISK -> true;
                case CLAIM, DATA_VOLUME, MEMORY_DUMP, HOST_DISK, TPM_STATE, EFI_STATE, OTHER -> false;
            };
        }

        /** Whether it is no disk but state of the machine itself, which stays with it. */
        public boolean isState() {
            return this == TPM_STATE || this == EFI_STATE;
        }
    }

    /** {@code shareable} of a disk. */
    public enum Sharing {
        EXCLUSIVE,
        SHAREABLE
    }

    public VmDisk {
        requireNonNull(name, "name");
        requireNonNull(source, "source");
        requireNonNull(claim, "claim");
        requireNonNull(sharing, "sharing");
    }

    /** A disk on the claim of that name. */
    public static VmDisk ofClaim(String name, String claim) {
        return new VmDisk(name, Source.CLAIM, Optional.of(claim), Sharing.EXCLUSIVE);
    }

    /** A disk of that source, without a claim. */
    public static VmDisk of(String name, Source source) {
        return new VmDisk(name, source, Optional.empty(), Sharing.EXCLUSIVE);
    }
}
