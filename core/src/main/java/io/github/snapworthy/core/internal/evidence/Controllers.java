package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which drivers' sidecars run. A sidecar exits when its driver does not declare the capability, so that a ready one, or a
 * lease that is being renewed, proves the declaration.
 */
final class Controllers {
    /** A sidecar that matters here. */
    enum Sidecar {
        SNAPSHOTTER("csi-snapshotter", "external-snapshotter-leader-"),
        RESIZER("csi-resizer", "external-resizer-");

        private final String container;
        private final String leasePrefix;

        Sidecar(String container, String leasePrefix) {
            this.container = container;
            this.leasePrefix = leasePrefix;
        }
    }

    private record Proof(DriverName driver, Sidecar sidecar) {}

    /** How long after its last renewal a lease still counts, beyond its own duration: the time a collection takes. */
    private static final Duration COLLECTION = Duration.ofMinutes(10);

    private static final String SNAPSHOT_CONTROLLER = "snapshot-controller";

    private final Store store;
    private final ImmutableSet<DriverName> known;
    private final ImmutableSet<Proof> proved;
    private final ImmutableSetMultimap<Proof, String> places;
    private final ImmutableSet<DriverName> seen;
    private final boolean sawSnapshotController;

    Controllers(Store store, ImmutableSet<DriverName> known) {
        this.store = store;
        this.known = known;
        ImmutableSet.Builder<Proof> proofs = ImmutableSet.builder();
        ImmutableSetMultimap.Builder<Proof, String> where = ImmutableSetMultimap.builder();
        Set<DriverName> controllers = new HashSet<>();
        leases(proofs, where, controllers);
        pods(holders(), proofs, where, controllers);
        workloads(controllers);
        this.proved = proofs.build();
        this.places = where.build();
        this.seen = ImmutableSet.copyOf(controllers);
        this.sawSnapshotController = findSnapshotController();
    }

    /** Those of a later store; the same ones where nothing changed that tells of them. */
    Controllers next(Store later, ImmutableSet<DriverName> nowKnown) {
        boolean isSame = later.holdsAlike(Index.CONTROLLERS, store)
                && nowKnown.equals(known)
                && later.observedAt().equals(store.observedAt());
        return isSame ? this : new Controllers(later, nowKnown);
    }

    /** Whether a ready sidecar or a renewed lease proves it. */
    boolean proves(DriverName driver, Sidecar sidecar) {
        return proved.contains(new Proof(driver, sidecar));
    }

    /** Whether both saw the same of the driver's controller. */
    boolean agrees(Controllers other, DriverName driver) {
        if (this == other) {
            return true;
        }
        for (Sidecar sidecar : Sidecar.values()) {
            Proof proof = new Proof(driver, sidecar);
            if (proved.contains(proof) != other.proved.contains(proof)
                    || !places.get(proof).equals(other.places.get(proof))) {
                return false;
            }
        }
        return saw(driver) == other.saw(driver);
    }

    /** Where the proof was seen, in words. */
    String where(DriverName driver, Sidecar sidecar) {
        return String.join(
                ", ", places.get(new Proof(driver, sidecar)).stream().sorted().toList());
    }

    /** Whether anything of the driver's controller was seen. */
    boolean saw(DriverName driver) {
        return seen.contains(driver);
    }

    /** Whether a snapshot controller was seen: a container of that name, or its renewed lease. */
    boolean sawSnapshotController() {
        return sawSnapshotController;
    }

    private boolean findSnapshotController() {
        boolean[] found = new boolean[1];
        visit(Kind.POD, object -> found[0] |= has(((Pod) object).containers(), SNAPSHOT_CONTROLLER));
        for (Kind kind : List.of(Kind.DEPLOYMENT, Kind.DAEMON_SET, Kind.STATEFUL_SET)) {
            visit(kind, object -> found[0] |= has(((Workload) object).containers(), SNAPSHOT_CONTROLLER));
        }
        visit(
                Kind.LEASE,
                object -> found[0] |=
                        object.ref().name().equals("snapshot-controller-leader") && isRenewed((Lease) object));
        return found[0];
    }

    private void visit(Kind kind, Consumer<ClusterObject> visitor) {
        store.visit(Index.CONTROLLERS, kind, visitor);
    }

    private static boolean has(Iterable<Container> containers, String name) {
        for (Container container : containers) {
            if (container.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void leases(
            ImmutableSet.Builder<Proof> proofs,
            ImmutableSetMultimap.Builder<Proof, String> where,
            Set<DriverName> controllers) {
        visit(Kind.LEASE, object -> {
            Lease lease = (Lease) object;
            for (Sidecar sidecar : Sidecar.values()) {
                for (DriverName driver : led(lease, sidecar)) {
                    controllers.add(driver);
                    if (isRenewed(lease)) {
                        proofs.add(new Proof(driver, sidecar));
                        where.put(new Proof(driver, sidecar), lease.ref().toString());
                    }
                }
            }
        });
    }

    /** The known drivers whose lease it is; names in leases are sanitised, so that known names are compared. */
    private List<DriverName> led(Lease lease, Sidecar sidecar) {
        List<DriverName> drivers = new ArrayList<>();
        if (lease.ref().name().startsWith(sidecar.leasePrefix)) {
            String rest = lease.ref().name().substring(sidecar.leasePrefix.length());
            for (DriverName driver : known) {
                if (rest.equals(sanitised(driver))) {
                    drivers.add(driver);
                }
            }
        }
        return drivers;
    }

    static String sanitised(DriverName driver) {
        StringBuilder text = new StringBuilder(driver.value().length());
        for (char c : driver.value().toCharArray()) {
            boolean kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
            text.append(kept ? c : '-');
        }
        return text.toString();
    }

    /** The time of collection is taken off, not the lease's own: a duration may be as long as a duration can be. */
    private boolean isRenewed(Lease lease) {
        Optional<Instant> now = store.observedAt();
        return lease.renewed().isPresent()
                && now.isPresent()
                && Duration.between(lease.renewed().get(), now.get())
                                .minus(COLLECTION)
                                .compareTo(lease.duration())
                        <= 0;
    }

    private void pods(
            SetMultimap<ObjectRef, DriverName> holders,
            ImmutableSet.Builder<Proof> proofs,
            ImmutableSetMultimap.Builder<Proof, String> where,
            Set<DriverName> controllers) {
        visit(Kind.POD, object -> {
            Pod pod = (Pod) object;
            Optional<DriverName> driver = driverOf(pod, holders.get(pod.ref()));
            driver.ifPresent(controllers::add);
            for (Sidecar sidecar : Sidecar.values()) {
                for (Container container : pod.containers()) {
                    if (driver.isPresent()
                            && container.name().equals(sidecar.container)
                            && container.readiness() == Container.Readiness.READY) {
                        proofs.add(new Proof(driver.get(), sidecar));
                        where.put(new Proof(driver.get(), sidecar), pod.ref().toString());
                    }
                }
            }
        });
    }

    /** The drivers of the leases that each pod holds. */
    private SetMultimap<ObjectRef, DriverName> holders() {
        SetMultimap<ObjectRef, DriverName> holders = HashMultimap.create();
        visit(Kind.LEASE, object -> {
            Lease lease = (Lease) object;
            String namespace = lease.ref().namespace();
            lease.holder().map(name -> ObjectRef.of(Kind.POD, namespace, name)).ifPresent(pod -> {
                for (Sidecar sidecar : Sidecar.values()) {
                    holders.putAll(pod, led(lease, sidecar));
                }
            });
        });
        return holders;
    }

    /** The driver of the lease that the pod holds, else the one known driver that its words name. */
    private Optional<DriverName> driverOf(Pod pod, Set<DriverName> held) {
        return held.isEmpty() ? named(pod.containers()) : only(held);
    }

    private Optional<DriverName> named(Iterable<Container> containers) {
        Set<DriverName> named = new HashSet<>();
        for (Container container : containers) {
            for (DriverName driver : known) {
                if (container.words().contains(driver.value())) {
                    named.add(driver);
                }
            }
        }
        return only(named);
    }

    private static Optional<DriverName> only(Set<DriverName> drivers) {
        return drivers.size() == 1 ? Optional.of(drivers.iterator().next()) : Optional.empty();
    }

    private void workloads(Set<DriverName> controllers) {
        for (Kind kind : List.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET)) {
            visit(kind, object -> named(((Workload) object).containers()).ifPresent(controllers::add));
        }
    }
}
