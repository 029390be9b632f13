package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.Volume;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whose volumes a subject has, as far as its objects are there: that of the volume, the CSI driver that serves an in-tree
 * one, or else of the class. It is for readers who look for a driver, and decides nothing. Immutable.
 */
public final class SubjectDrivers {
    private final Inventory seen;

    /** Tells it of the subjects of a cluster. */
    public SubjectDrivers(Inventory seen) {
        this.seen = requireNonNull(seen, "seen");
    }

    /** Each of its drivers, some perhaps more than once; none where no object names one, or where it is no claim, set or machine. */
    public Stream<DriverName> of(Subject subject) {
        return claims(subject).flatMap(claim -> ofClaim(claim).stream());
    }

    private Stream<ObjectRef> claims(Subject subject) {
        if (subject instanceof ClaimSetRef set) {
            return set.claims().stream().map(name -> ObjectRef.of(Kind.CLAIM, set.namespace(), name));
        }
        ObjectRef object = subject.object();
        return object.kind() == Kind.CLAIM
                ? Stream.of(object)
                : find(object, VirtualMachine.class).stream()
                        .flatMap(machine -> machine.disks().stream())
                        .flatMap(disk -> disk.claim().stream())
                        .map(name -> ObjectRef.of(Kind.CLAIM, object.namespace(), name));
    }

    private Optional<DriverName> ofClaim(ObjectRef ref) {
        Optional<Claim> claim = find(ref, Claim.class);
        return claim.flatMap(Claim::volumeName)
                .flatMap(name -> find(Kind.VOLUME, name, Volume.class))
                .flatMap(volume -> volume.driver().or(volume::migratedTo))
                .or(() -> claim.flatMap(Claim::storageClass)
                        .flatMap(name -> find(Kind.STORAGE_CLASS, name, StorageClass.class))
                        .map(StorageClass::provisioner)
                        .filter(provisioner -> !provisioner.isBlank())
                        .map(DriverName::of));
    }

    private <T extends ClusterObject> Optional<T> find(Kind kind, String name, Class<T> type) {
        return ObjectRef.canBeNamed(name) ? find(ObjectRef.of(kind, name), type) : Optional.empty();
    }

    private <T extends ClusterObject> Optional<T> find(ObjectRef ref, Class<T> type) {
        return seen.find(ref).filter(type::isInstance).map(type::cast);
    }
}
