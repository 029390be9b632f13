package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeSnapshot;
import java.util.Optional;
import java.util.stream.Stream;

/** Which drivers the objects behind a subject name, to filter by. Decides nothing: decisions find their drivers themselves. */
public final class Drivers {
    private final Inventory seen;

    Drivers(Inventory seen) {
        this.seen = seen;
    }

    /** The names of its drivers, sorted; none where no object names one. */
    public ImmutableSortedSet<String> names(SubjectName name) {
        return name.subject()
                .map(Subject::object)
                .map(this::names)
                .orElse(Stream.empty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private Stream<String> names(ObjectRef ref) {
        return seen.find(ref)
                .map(found -> {
                    if (found instanceof Claim claim) {
                        return driver(claim).stream();
                    }
                    if (found instanceof VirtualMachine machine) {
                        return machine.disks().stream()
                                .flatMap(disk -> disk.claim().stream())
                                .flatMap(claim -> ofClaim(ref.namespace(), claim));
                    }
                    return found instanceof VolumeSnapshot snapshot
                            ? snapshot.sourceClaim().stream().flatMap(claim -> ofClaim(ref.namespace(), claim))
                            : Stream.<String>empty();
                })
                .orElse(Stream.empty());
    }

    private Stream<String> ofClaim(String namespace, String name) {
        return ObjectRef.canBeNamed(name) ? names(ClaimRef.of(namespace, name).object()) : Stream.empty();
    }

    private Optional<String> driver(Claim claim) {
        Optional<Volume> volume = claim.volumeName()
                .flatMap(name -> seen.find(ObjectRef.of(Kind.VOLUME, name)))
                .filter(Volume.class::isInstance)
                .map(Volume.class::cast);
        return volume.flatMap(found -> found.migratedTo().or(found::driver))
                .map(DriverName::value)
                .or(() -> volume.isPresent() ? Optional.empty() : provisioner(claim));
    }

    private Optional<String> provisioner(Claim claim) {
        return claim.storageClass()
                .flatMap(name -> seen.find(ObjectRef.of(Kind.STORAGE_CLASS, name)))
                .filter(StorageClass.class::isInstance)
                .map(found -> ((StorageClass) found).provisioner());
    }
}
