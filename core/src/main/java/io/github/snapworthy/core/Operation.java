package io.github.snapworthy.core;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Locale;

/** A data-protection operation. */
public enum Operation {
    /** A point-in-time copy beside the volume, or of all disks of a machine. */
    SNAPSHOT(Kind.CLAIM, Kind.VM),
    /** A copy that leaves the cluster's primary storage. */
    BACKUP(Kind.CLAIM, Kind.VM),
    /** A new claim from a snapshot, or a machine from a snapshot or backup of one. */
    RESTORE(Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP),
    /** A new claim, or a new machine, with the data of another. */
    CLONE(Kind.CLAIM, Kind.VM),
    /** Point-in-time copies of several claims, all of one moment. */
    GROUP_SNAPSHOT(Kind.CLAIM_SET, Kind.VM),
    /** One more disk of a machine, from a claim. */
    ATTACH(Kind.CLAIM),
    /** More room in a claim. */
    EXPAND(Kind.CLAIM);

    private final ImmutableSet<Kind> subjects;

    Operation(Kind... subjects) {
        this.subjects = Sets.immutableEnumSet(Arrays.asList(subjects));
    }

    /** Whether the operation can be asked for that subject. */
    public boolean isFor(Subject subject) {
        return subjects.contains(subject.object().kind());
    }

    /** The kinds that are subjects of any operation. */
    static ImmutableSet<Kind> subjects() {
        return Arrays.stream(values())
                .flatMap(operation -> operation.subjects.stream())
                .collect(Sets.toImmutableEnumSet());
    }

    /** Throws where the operation cannot be asked for that subject. */
    void require(Subject subject) {
        if (!isFor(subject)) {
            throw new IllegalArgumentException("subject: " + subject.object() + " is no subject of " + reportName());
        }
    }

    /** Whether the operation can be asked for without parameters. */
    public boolean standsAlone() {
        return this != ATTACH && this != EXPAND;
    }

    /** The name in reports and on command lines: {@code group-snapshot} for example. */
    public String reportName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
