package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A rule of Velero's volume policies: it matches a volume that fulfils all its conditions; one without any matches all. */
@Value.Immutable
@DomainStyle
public interface VolumeRule {
    /** What is done with a volume that matches. */
    enum Action {
        SKIP("skip"),
        FS_BACKUP("fs-backup"),
        SNAPSHOT("snapshot"),
        /** Somebody else takes care of the volume, Velero does not. */
        CUSTOM("custom");

        private final String text;

        Action(String text) {
            this.text = text;
        }

        /** The action as it stands in a policy. */
        public String text() {
            return text;
        }
    }

    /**
     * A condition on {@code capacity}; both bounds belong to the range.
     *
     * @param lowerBytes the lower bound in bytes, 0 for none
     * @param upperBytes the upper bound in bytes, empty for none; a negative one leaves no volume over
     */
    record Capacity(long lowerBytes, OptionalLong upperBytes) {
        /** No bounds. */
        public static final Capacity ANY = new Capacity(0, OptionalLong.empty());

        public Capacity {
            requireNonNull(upperBytes, "upperBytes");
        }

        /** At least so many bytes, and at most so many. */
        public static Capacity between(long lowerBytes, long upperBytes) {
            return new Capacity(lowerBytes, OptionalLong.of(upperBytes));
        }

        /** At least so many bytes. */
        public static Capacity atLeast(long lowerBytes) {
            return new Capacity(lowerBytes, OptionalLong.empty());
        }

        /** Whether a volume of so many bytes is in the range. */
        public boolean contains(long bytes) {
            return lowerBytes <= bytes && bytes <= upperBytes.orElse(Long.MAX_VALUE);
        }
    }

    /**
     * A condition on {@code csi}.
     *
     * @param driver the driver, the empty text for whatever driver
     * @param attributes the volume attributes that a volume of the driver has to have
     */
    record Csi(String driver, ImmutableMap<String, String> attributes) {
        public Csi {
            requireNonNull(driver, "driver");
            requireNonNull(attributes, "attributes");
        }
    }

    /**
     * A condition on {@code nfs}.
     *
     * @param server the server, the empty text for whatever server
     * @param path the path, the empty text for whatever path
     */
    record Nfs(String server, String path) {
        public Nfs {
            requireNonNull(server, "server");
            requireNonNull(path, "path");
        }
    }

    /** The range of capacities. */
    @Value.Default
    default Capacity capacity() {
        return Capacity.ANY;
    }

    /** The names of storage classes, of which the volume has to have one; empty for no condition. */
    ImmutableSet<String> storageClasses();

    /** The condition that the volume is of CSI. */
    Optional<Csi> csi();

    /** The condition that the volume is of NFS. */
    Optional<Nfs> nfs();

    /** The types of volumes as Velero writes them, of which the volume has to have one; empty for no condition. */
    ImmutableSet<String> volumeTypes();

    /** The labels that the claim has to have. */
    ImmutableMap<String, String> claimLabels();

    /** The phases of the claim as Kubernetes writes them, of which it has to have one; empty for no condition. */
    ImmutableSet<String> claimPhases();

    /** What is done with a volume that matches. */
    Action action();

    /** A builder; the action has to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder of a rule with that action. */
    static Builder of(Action action) {
        return builder().action(action);
    }

    /** Builds a {@link VolumeRule}; not thread-safe. */
    final class Builder extends ImmutableVolumeRule.Builder {
        Builder() {}
    }
}
