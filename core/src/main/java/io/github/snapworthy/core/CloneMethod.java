package io.github.snapworthy.core;

/** A way of making a clone of a claim. */
public enum CloneMethod implements Method {
    /** The driver itself makes the new volume from the old one. */
    CSI_CLONE(""),
    /** A snapshot, and a new volume from it. */
    SNAPSHOT_AND_RESTORE(""),
    /** CDI reads the old volume and writes the new one: whatever class, driver and mode that has. */
    COPY("where CDI is served");

    private final String condition;

    CloneMethod(String condition) {
        this.condition = condition;
    }

    /** Where a host that has the method can use it, in words; the empty text for everywhere. */
    public String condition() {
        return condition;
    }
}
