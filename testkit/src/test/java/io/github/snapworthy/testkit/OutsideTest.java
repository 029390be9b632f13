package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import io.github.snapworthy.core.internal.rules.Requirement;
import io.github.snapworthy.core.internal.rules.RequirementSet;
import io.github.snapworthy.testkit.internal.Outside;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What law 1 takes to be outside of an operation is outside by the engine's own table. The law may know more: what only
 * advice reads, and what says of other capabilities alone.
 */
class OutsideTest {
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "data");

    private static final VmRestoreRequest.OfSnapshot SNAPSHOT = Request.restore(VmSnapshotRef.of("apps", "copy"));
    private static final VmRestoreRequest.OfBackup BACKUP = Request.restore(VmBackupRef.of("apps", "copy"));

    private static final VmRef MACHINE = VmRef.of("apps", "db");

    private static final ImmutableMap<String, Request> ASKED = ImmutableMap.<String, Request>builder()
            .put("snapshot", Request.snapshot(CLAIM))
            .put("snapshot of a machine", Request.snapshot(MACHINE))
            .put("backup", Request.backup(CLAIM))
            .put("backup of a machine", Request.backup(MACHINE))
            .put("restore", Request.restore(VolumeSnapshotRef.of("apps", "shot")))
            .put("restore of a snapshot of a machine", SNAPSHOT)
            .put("the same over the machine", SNAPSHOT.replacing())
            .put("restore of a backup of a machine", BACKUP)
            .put("the same backup over the machine", BACKUP.replacing())
            .put("clone", Request.clone(CLAIM))
            .put("clone of a machine", Request.clone(MACHINE))
            .put("group snapshot", Request.groupSnapshot(ClaimSetRef.of("apps", "data", "logs")))
            .put("group snapshot of a machine", Request.groupSnapshot(MACHINE))
            .put("attach", Request.attach(CLAIM).to(MACHINE))
            .put("expand", Request.expand(CLAIM).to(Bytes.gib(1)))
            .buildOrThrow();

    /** Methods of backups that law 1 does not ask for. */
    private static final Set<RequirementSet> OTHER_METHODS = EnumSet.of(
            RequirementSet.BACKUP_BY_MOVING,
            RequirementSet.BACKUP_OF_FILES,
            RequirementSet.BACKUP_OF_BLOCKS_BY_DRIVER,
            RequirementSet.BACKUP_OF_BLOCKS_BY_VM);

    /** What a snapshot of a machine needs. */
    private static final Set<RequirementSet> OF_SNAPSHOT = EnumSet.of(
            RequirementSet.RESTORE_OF_VM_SNAPSHOT,
            RequirementSet.RESTORE_OF_VM_VOLUME,
            RequirementSet.RESTORE_OF_RECORDED_VOLUME);

    /** What a backup of a machine needs. */
    private static final Set<RequirementSet> OF_BACKUP = EnumSet.of(
            RequirementSet.RESTORE_OF_VM_BACKUP,
            RequirementSet.RESTORE_OF_VM_VOLUME,
            RequirementSet.RESTORE_OF_RECORDED_VOLUME);

    /** What Velero's rules alone read. */
    private static final Set<Requirement> OF_VELERO = EnumSet.of(
            Requirement.LEFT_BY_POLICY,
            Requirement.SNAPSHOT_OPTED_IN,
            Requirement.FILES_OPTED_IN,
            Requirement.LOCATION_OF_VELERO);

    /** Advice that reads more than the requirements beside it. */
    private static final Set<Requirement> ADVICE = EnumSet.of(Requirement.VM_AT_REST, Requirement.CONTROLLER_SEEN);

    /** Kinds that only tell how the host is known: no decision reads them, under any profile. */
    private static final Set<Kind> OF_NO_DECISION = EnumSet.of(Kind.NAMESPACE, Kind.CONFIG_MAP, Kind.KUBEVIRT);

    /** What the table lists because it shows what drivers can do, be it of something that is not asked. */
    private static final Set<Kind> EVIDENCE =
            EnumSet.of(Kind.SNAPSHOT, Kind.SNAPSHOT_CLASS, Kind.SNAPSHOT_CONTENT, Kind.METADATA_SERVICE);

    @Test
    void every_operation_is_asked() {
        assertThat(ASKED.values()).extracting(Request::operation).contains(Operation.values());
    }

    @TestFactory
    Stream<DynamicTest> law_1_leaves_out_no_kind_that_the_table_does_not_name() {
        return ASKED.entrySet().stream()
                .map(asked -> DynamicTest.dynamicTest(asked.getKey(), () -> {
                    Set<Kind> outside = EnumSet.copyOf(Kind.ofClusters());
                    outside.removeAll(read(asked.getValue(), requirement -> true));
                    outside.removeAll(OF_NO_DECISION);
                    outside.remove(Kind.API_DEFINITION);
                    assertThat(Outside.kinds(asked.getValue())).containsAll(outside);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_the_table_names_is_outside_only_where_it_is_evidence() {
        return ASKED.entrySet().stream()
                .map(asked -> DynamicTest.dynamicTest(asked.getKey(), () -> {
                    Set<Kind> inside = read(asked.getValue(), requirement -> !ADVICE.contains(requirement));
                    inside.removeAll(EVIDENCE);
                    assertThat(Outside.kinds(asked.getValue())).doesNotContainAnyElementsOf(inside);
                }));
    }

    private static Set<Kind> read(Request request, Predicate<Requirement> counts) {
        Set<Kind> read = EnumSet.noneOf(Kind.class);
        for (RequirementSet set : sets(request)) {
            set.requirements().stream()
                    .filter(counts.and(requirement -> !OF_VELERO.contains(requirement)))
                    .forEach(requirement -> read.addAll(kinds(requirement)));
        }
        return read;
    }

    /** In which namespace Velero is, its dialect alone asks for a class. */
    private static Set<Kind> kinds(Requirement requirement) {
        return requirement == Requirement.CLASS_RESOLVES
                ? Sets.difference(requirement.kinds(), Set.of(Kind.DEPLOYMENT))
                : requirement.kinds();
    }

    private static Set<RequirementSet> sets(Request request) {
        if (request instanceof VmRestoreRequest restore) {
            Set<RequirementSet> sets =
                    EnumSet.copyOf(request instanceof VmRestoreRequest.OfSnapshot ? OF_SNAPSHOT : OF_BACKUP);
            if (restore.mode() == VmRestoreRequest.Mode.REPLACE) {
                sets.add(RequirementSet.RESTORE_OVER_VM);
            }
            return sets;
        }
        return Arrays.stream(RequirementSet.values())
                .filter(set -> set.operation() == request.operation() && !OTHER_METHODS.contains(set))
                .filter(set -> request.operation() != Operation.RESTORE || set == RequirementSet.RESTORE_OF_SNAPSHOT)
                .collect(Collectors.toSet());
    }
}
