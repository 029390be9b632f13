package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A capability that a driver declares, as it declares it: a later CSI, or a vendor, may have numbers that have no name here.
 *
 * @param list which of the lists of CSI it is from
 * @param number its number on the wire
 * @param name its name in CSI 1.13; empty for other numbers
 */
public record CsiCapability(List list, int number, Optional<String> name) implements Comparable<CsiCapability> {
    private static final Comparator<CsiCapability> ORDER =
            Comparator.comparing(CsiCapability::list).thenComparingInt(CsiCapability::number);

    /** A list of capabilities. */
    public enum List {
        /** {@code PluginCapability.Service}. */
        PLUGIN_SERVICE,
        /** {@code PluginCapability.VolumeExpansion}. */
        VOLUME_EXPANSION,
        /** {@code ControllerServiceCapability.RPC}. */
        CONTROLLER,
        /** {@code GroupControllerServiceCapability.RPC}. */
        GROUP_CONTROLLER,
        /** {@code NodeServiceCapability.RPC}. */
        NODE,
        /** A kind of capability that CSI 1.13 does not have; its number is that of its field. */
        OTHER
    }

    public CsiCapability {
        requireNonNull(list, "list");
        requireNonNull(name, "name");
    }

    @Override
    public int compareTo(CsiCapability other) {
        return ORDER.compare(this, other);
    }

    /** Its name, or its number where it has none. */
    @Override
    public String toString() {
        return name.orElseGet(() -> "number " + number);
    }
}
