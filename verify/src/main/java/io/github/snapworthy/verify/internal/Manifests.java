package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.verify.VerifyPlan;
import io.github.snapworthy.verify.internal.Marks.Part;
import io.github.snapworthy.verify.internal.Marks.Run;
import java.time.Instant;
import java.util.Optional;

/** The objects of one run, as they are created. */
final class Manifests {
    /** What the claims of one group are selected by. */
    private static final String GROUP = "snapworthy.io/group";

    private final Run run;
    private final VerifyPlan plan;
    private final Instant until;

    /** Objects that say that the run may be going on until then. */
    Manifests(Run run, VerifyPlan plan, Instant until) {
        this.run = run;
        this.plan = plan;
        this.until = until;
    }

    /** A claim for a new and empty volume. */
    JsonObject source(String own) {
        ImmutableMap<String, Object> metadata = run.metadata(own, Part.SOURCE, until, ImmutableMap.of(GROUP, run.id()));
        return Fields.object(ImmutableMap.of("metadata", metadata, "spec", claimSpec(plan.claimBytes())));
    }

    /** A claim for a volume with the data of a VolumeSnapshot, at least that large. */
    JsonObject fromSnapshot(String own, String snapshot, long bytes) {
        return copy(
                own,
                Math.max(bytes, plan.claimBytes()),
                ImmutableMap.of("apiGroup", Kind.SNAPSHOT.group(), "kind", Kind.SNAPSHOT.bareName(), "name", snapshot));
    }

    /** A claim for a volume with the data of another claim, at least that large. */
    JsonObject fromClaim(String own, String claim, long bytes) {
        return copy(
                own, Math.max(bytes, plan.claimBytes()), ImmutableMap.of("kind", Kind.CLAIM.bareName(), "name", claim));
    }

    private JsonObject copy(String own, long bytes, ImmutableMap<String, String> source) {
        return Fields.object(ImmutableMap.of(
                "metadata",
                run.metadata(own, Part.COPY, until, ImmutableMap.of()),
                "spec",
                ImmutableMap.builder()
                        .putAll(claimSpec(bytes))
                        .put("dataSource", source)
                        .build()));
    }

    private ImmutableMap<String, Object> claimSpec(long bytes) {
        return ImmutableMap.of(
                "storageClassName",
                plan.storageClass(),
                "volumeMode",
                "Filesystem",
                "accessModes",
                ImmutableList.of("ReadWriteOnce"),
                "resources",
                ImmutableMap.of("requests", ImmutableMap.of("storage", Long.toString(bytes))));
    }

    /** A VolumeSnapshot of a claim. */
    JsonObject snapshot(String own, String claim, Optional<String> snapshotClass) {
        return ofClass(
                own, "volumeSnapshotClassName", snapshotClass, ImmutableMap.of("persistentVolumeClaimName", claim));
    }

    /** A VolumeGroupSnapshot of all claims of {@link #source}. */
    JsonObject group(String own, Optional<String> groupSnapshotClass) {
        return ofClass(
                own,
                "volumeGroupSnapshotClassName",
                groupSnapshotClass,
                ImmutableMap.of("selector", ImmutableMap.of("matchLabels", ImmutableMap.of(GROUP, run.id()))));
    }

    private JsonObject ofClass(
            String own, String field, Optional<String> itsClass, ImmutableMap<String, Object> source) {
        ImmutableMap.Builder<String, Object> spec =
                ImmutableMap.<String, Object>builder().put("source", source);
        itsClass.ifPresent(name -> spec.put(field, name));
        return Fields.object(ImmutableMap.of(
                "metadata", run.metadata(own, Part.SNAPSHOT, until, ImmutableMap.of()), "spec", spec.build()));
    }
}
