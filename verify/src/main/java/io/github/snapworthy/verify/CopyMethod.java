package io.github.snapworthy.verify;

import io.github.snapworthy.core.Capability;

/** A way of copying a volume that can be verified. */
public enum CopyMethod {
    /** A VolumeSnapshot, and a new claim from it. */
    SNAPSHOT(Capability.SNAPSHOT, "snapshot"),
    /** A new claim straight from the first one. */
    CLONE(Capability.CLONE, "clone"),
    /** A VolumeGroupSnapshot of two claims, and a new claim from each of its members. */
    GROUP_SNAPSHOT(Capability.GROUP_SNAPSHOT, "group");

    private final Capability capability;
    private final String word;

    CopyMethod(Capability capability, String word) {
        this.capability = capability;
        this.word = word;
    }

    /** What of a driver it needs. */
    public Capability capability() {
        return capability;
    }

    /** The word for it in names and on command lines: {@code snapshot}, {@code clone} or {@code group}. */
    public String word() {
        return word;
    }
}
