package io.github.snapworthy.verify.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.verify.CopyMethod;
import io.github.snapworthy.verify.VerifyPlan;
import java.util.List;
import java.util.Optional;

/** What the library says of a plan before anything is made, as if its claims were there. */
public final class Question {
    private final Situation seen;
    private final VerifyPlan plan;

    /** Asks of a situation. */
    public Question(Situation seen, VerifyPlan plan) {
        this.seen = requireNonNull(seen, "seen");
        this.plan = requireNonNull(plan, "plan");
    }

    /** The StorageClass; empty where it could not be read. */
    public Optional<StorageClass> storageClass() {
        return seen.inventory()
                .find(ObjectRef.of(Kind.STORAGE_CLASS, plan.storageClass()))
                .filter(StorageClass.class::isInstance)
                .map(StorageClass.class::cast);
    }

    /** The driver of the StorageClass. */
    public Optional<DriverName> driver() {
        return storageClass()
                .map(StorageClass::provisioner)
                .filter(name -> !name.isBlank())
                .map(DriverName::of);
    }

    /** The release of the driver, as its CSIDriver tells it. */
    public Optional<String> release() {
        return driver().flatMap(name -> seen.inventory().find(ObjectRef.of(Kind.CSI_DRIVER, name.value())))
                .filter(CsiDriver.class::isInstance)
                .map(CsiDriver.class::cast)
                .flatMap(CsiDriver::release);
    }

    /** Whether a claim of the class waits for a consumer. */
    boolean bindsOnFirstConsumer() {
        return storageClass().map(StorageClass::bindsOnFirstConsumer).orElse(false);
    }

    /**
     * Volumes that are free, and that Kubernetes may give to a claim of the plan in place of a new one; none where volumes may not
     * be listed.
     */
    ImmutableList<String> freeVolumes() {
        return seen.inventory().refs(Kind.VOLUME).stream()
                .flatMap(ref -> seen.inventory().find(ref).stream())
                .filter(Volume.class::isInstance)
                .map(Volume.class::cast)
                .filter(volume -> volume.claim().isEmpty())
                .filter(volume -> volume.storageClass().equals(Optional.of(plan.storageClass())))
                .filter(volume -> volume.volumeMode() == plan.volumeMode())
                .filter(volume -> volume.capacityBytes().orElse(Long.MAX_VALUE) >= plan.claimBytes())
                .map(volume -> volume.ref().name())
                .collect(ImmutableList.toImmutableList());
    }

    /** Decides whether these claims, which do not exist yet, can be copied by that method. */
    Decision decide(CopyMethod method, List<String> claims) {
        Situation planned =
                seen.with(claims.stream().map(this::claim).map(Change::put).toList());
        return planned.decide(request(method, claims));
    }

    private Claim claim(String name) {
        return Claim.builder()
                .name(plan.namespace(), name)
                .storageClass(plan.storageClass())
                .requestedBytes(plan.claimBytes())
                .build();
    }

    private Request request(CopyMethod method, List<String> claims) {
        ClaimRef first = ClaimRef.of(plan.namespace(), claims.get(0));
        return switch (method) {
            case SNAPSHOT -> {
                SnapshotRequest request = Request.snapshot(first);
                yield plan.snapshotClass().map(request::withClass).orElse(request);
            }
            case CLONE -> Request.clone(first).using(CloneMethod.CSI_CLONE);
            case GROUP_SNAPSHOT -> {
                GroupSnapshotRequest request = Request.groupSnapshot(ClaimSetRef.of(plan.namespace(), claims));
                yield plan.groupSnapshotClass().map(request::withClass).orElse(request);
            }
        };
    }

    /** The class that a copy by that method names: the plan's, else the one that was decided. */
    Optional<String> snapshotClass(CopyMethod method, Decision decided) {
        Optional<String> chosen = decided.snapshotClass().map(choice -> choice.name());
        return switch (method) {
            case SNAPSHOT -> plan.snapshotClass().or(() -> chosen);
            case GROUP_SNAPSHOT -> plan.groupSnapshotClass().or(() -> chosen);
            case CLONE -> Optional.empty();
        };
    }
}
