package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What values are where nobody says it, and how they read in a log. */
class ValuesTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void an_operation_is_unfinished_and_its_result_not_ready_where_nobody_says_so() {
        VmSnapshot snapshot = VmSnapshot.builder().name("apps", "s").build();
        VmBackup backup = VmBackup.builder().name("apps", "b").build();
        VmRestore restore = VmRestore.builder().name("apps", "r").build();

        assertThat(snapshot.progress()).isEqualTo(VmOperation.Progress.UNFINISHED);
        assertThat(backup.progress()).isEqualTo(VmOperation.Progress.UNFINISHED);
        assertThat(restore.progress()).isEqualTo(VmOperation.Progress.UNFINISHED);
        assertThat(snapshot.ready()).isFalse();
        assertThat(snapshot.terminating()).isFalse();
        assertThat(backup.ready()).isFalse();
        assertThat(backup.terminating()).isFalse();
        assertThat(backup.type()).isEqualTo(VmBackup.Type.BACKUP);
        assertThat(restore.keepsMac()).isFalse();
        assertThat(restore.ref()).isEqualTo(ObjectRef.of(Kind.HARVESTER_RESTORE, "apps", "r"));
    }

    @ParameterizedTest
    @EnumSource(VmOperation.Progress.class)
    void an_operation_of_which_nothing_else_is_known_is_ready_once_it_is_done(VmOperation.Progress progress) {
        ObjectRef snapshot = ObjectRef.of(Kind.VM_SNAPSHOT, "apps", "s");
        ObjectRef backup = ObjectRef.of(Kind.HARVESTER_BACKUP, "apps", "b");
        ObjectRef restore = ObjectRef.of(Kind.HARVESTER_RESTORE, "apps", "r");
        Optional<String> vm = Optional.of("vm");
        boolean done = progress == VmOperation.Progress.DONE;

        assertThat(VmOperation.of(snapshot, vm, progress))
                .isEqualTo(VmSnapshot.builder()
                        .ref(snapshot)
                        .vm(vm)
                        .progress(progress)
                        .ready(done)
                        .build());
        assertThat(VmOperation.of(backup, vm, progress))
                .isEqualTo(VmBackup.builder()
                        .ref(backup)
                        .vm(vm)
                        .progress(progress)
                        .ready(done)
                        .build());
        assertThat(VmOperation.of(restore, vm, progress))
                .isEqualTo(VmRestore.builder()
                        .ref(restore)
                        .vm(vm)
                        .progress(progress)
                        .build());
    }

    @Test
    void a_disk_is_left_out_where_nobody_says_that_it_is_covered() {
        assertThat(DiskOutcome.builder().name("root").build().covered()).isFalse();
    }

    @Test
    void what_nobody_says_of_an_object_is_not_taken_for_granted() {
        assertThat(Pod.builder().name("apps", "web").build().ready()).isFalse();
        assertThat(VolumeSnapshot.builder().name("apps", "s").build().ready()).isFalse();
        assertThat(SnapshotContent.builder()
                        .name("c")
                        .driver(DriverName.of("csi.acme.example"))
                        .build()
                        .ready())
                .isFalse();
        assertThat(VirtualMachine.builder().name("apps", "vm").build().created())
                .isFalse();
        VmInstance instance = VmInstance.builder().name("apps", "vm").build();
        assertThat(instance.agentConnected()).isFalse();
        assertThat(instance.paused()).isFalse();
        assertThat(SnapshotLimit.builder()
                        .ref(ObjectRef.of(Kind.HARVESTER_QUOTA, "apps", "default-resource-quota"))
                        .build()
                        .namespaceUsedBytes())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Pod.Phase.class)
    void a_pod_uses_its_claims_from_the_node_that_it_is_given_to_its_end(Pod.Phase phase) {
        boolean isOver = phase == Pod.Phase.SUCCEEDED || phase == Pod.Phase.FAILED;
        Pod.Builder pod = Pod.builder().name("apps", "web").phase(phase);
        assertThat(pod.build().running()).isEqualTo(phase == Pod.Phase.RUNNING);
        assertThat(pod.node("node-1").build().running()).isEqualTo(!isOver);
    }

    @Test
    void a_dialect_refuses_to_guess_unless_it_says_otherwise() {
        Dialect dialect = Dialect.builder()
                .name("own")
                .driverFrom(Dialect.DriverFrom.VOLUME)
                .build();
        assertThat(dialect.withoutDriver()).isEqualTo(Dialect.Outcome.NONE);
        assertThat(dialect.severalMarked()).isEqualTo(Dialect.Outcome.AMBIGUOUS);
        assertThat(dialect.oneUnmarked()).isEqualTo(Dialect.Outcome.CHOSEN);
        assertThat(dialect.severalUnmarked()).isEqualTo(Dialect.Outcome.AMBIGUOUS);
        assertThat(dialect.noneOfDriver()).isEqualTo(Dialect.Outcome.NONE);
        assertThat(dialect.ignoresCase()).isFalse();
        assertThat(dialect.looksAtPurpose()).isFalse();
        assertThat(dialect.groupMarks()).isEqualTo(Dialect.KUBERNETES.groupMarks());
        assertThat(DialectAnswer.builder()
                        .dialect(dialect.name())
                        .outcome(Dialect.Outcome.NONE)
                        .why("no class")
                        .build()
                        .orderDependent())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void an_operation_stands_alone_that_needs_nothing_but_its_subject(Operation operation) {
        assertThat(operation.standsAlone()).isEqualTo(operation != Operation.ATTACH && operation != Operation.EXPAND);
    }

    @Test
    void a_result_has_a_flaw_that_is_as_bad_or_worse() {
        LintResult warned = new LintResult(
                ImmutableList.of(flaw(Severity.WARN, "TEST_A", ObjectRef.of(Kind.STORAGE_CLASS, "a"), "x", "1")),
                ImmutableList.of());
        assertThat(warned.has(Severity.ERROR)).isFalse();
        assertThat(warned.has(Severity.WARN)).isTrue();
        assertThat(warned.has(Severity.INFO)).isTrue();
    }

    @Test
    void what_cannot_be_is_refused() {
        ClaimRef claim = ClaimRef.of("apps", "data");
        assertThat(Request.expand(claim).to(1).bytes()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.expand(claim).to(0))
                .withMessage("bytes: expected a size above 0, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.clone(claim).size(0))
                .withMessage("bytes: expected a size above 0, was 0");
        assertThat(new Fact.MaximumSnapshots(0).perVolume()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Fact.MaximumSnapshots(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VolumePolicies.Invalid(ImmutableList.of()))
                .withMessage("problems: expected at least one");
    }

    @Test
    void a_size_is_read_up_to_its_longest_text_and_largest_exponent() {
        assertThat(Bytes.mib(3)).isEqualTo(3L << 20);
        assertThat(Bytes.parse("0".repeat(63) + "1")).hasValue(1);
        assertThat(Bytes.parse("0".repeat(64) + "1")).isEmpty();
        assertThat(Bytes.parse("0e40")).hasValue(0);
        assertThat(Bytes.parse("0e41")).isEmpty();
        assertThat(Bytes.parse("1e-40")).hasValue(1);
        assertThat(Bytes.parse("1e-41")).isEmpty();
    }

    @Test
    void facts_are_of_a_driver_and_of_its_release_not_of_a_product() {
        DriverName driver = DriverName.of("csi.acme.example");
        Fact product = new Fact.Release("acme-box", "7");
        Fact release = new Fact.Release("", "1.2");
        assertThat(Facts.of(driver).and(product).release()).isEmpty();
        assertThat(Facts.of(driver).and(product).and(release).release()).contains("1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Facts(Optional.empty(), ImmutableList.of(release), "", Optional.empty()))
                .withMessage("driver: expected one, as something is said");
        assertThat(new Facts(Optional.of(driver), ImmutableList.of(), "", Optional.empty()).stated())
                .isEmpty();
    }

    @Test
    void a_name_is_one_that_an_api_could_have() {
        assertThat(ObjectRef.canBeNamed("a".repeat(253))).isTrue();
        assertThat(ObjectRef.canBeNamed("a".repeat(254))).isFalse();
        assertThat(ObjectRef.canBeNamed("")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimSetRef.of("apps", ",a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupSnapshotRequest.of(VolumeSnapshotRef.of("apps", "s")));
    }

    @Test
    void references_are_told_by_kind_namespace_and_name() {
        ImmutableList<ObjectRef> sorted = ImmutableList.of(
                ObjectRef.of(Kind.CLAIM, "apps", "a"),
                ObjectRef.of(Kind.CLAIM, "apps", "b"),
                ObjectRef.of(Kind.CLAIM, "other", "a"),
                ObjectRef.of(Kind.POD, "apps", "a"));
        assertThat(ImmutableList.sortedCopyOf(sorted.reverse())).isEqualTo(sorted);
    }

    @Test
    void a_node_is_asked_of_a_new_machine() {
        VmRef machine = VmRef.of("apps", "vm");
        VmSnapshotRef snapshot = VmSnapshotRef.of("apps", "s");
        assertThat(Request.clone(machine).onNode("node-1").target().claims().node())
                .contains("node-1");
        assertThat(Request.restore(snapshot).onNode("node-1").target().claims().node())
                .contains("node-1");
    }

    @Test
    void a_restore_is_asked_of_each_subject_that_has_one() {
        VmSnapshotRef ofMachine = VmSnapshotRef.of("apps", "s");
        VmBackupRef backup = VmBackupRef.of("apps", "b");
        VolumeSnapshotRef ofVolume = VolumeSnapshotRef.of("apps", "v");
        assertThat(Request.of(Operation.RESTORE, ofMachine)).isEqualTo(Request.restore(ofMachine));
        assertThat(Request.of(Operation.RESTORE, backup)).isEqualTo(Request.restore(backup));
        assertThat(Request.of(Operation.RESTORE, ofVolume)).isEqualTo(Request.restore(ofVolume));
    }

    @Test
    void what_is_not_allowed_is_thrown_with_the_decision_and_its_reasons() {
        Decision denied = Advisor.of(Profile.kubernetes())
                .over(Inventory.builder().assumeComplete().build(), FactSet.none())
                .decide(Request.snapshot(ClaimRef.of("apps", "data")));
        assertThatThrownBy(denied::requireAllowed)
                .isInstanceOfSatisfying(
                        NotEligibleException.class,
                        thrown -> assertThat(thrown.decision()).isSameAs(denied))
                .hasMessage("snapshot of PersistentVolumeClaim/apps/data is DENIED: "
                        + denied.blockers().get(0).message());
    }

    @Test
    void facts_are_fresh_up_to_the_age_that_is_asked_for() {
        Situation seen = Advisor.of(Profile.kubernetes())
                .over(Inventory.builder().collectedAt(NOON).build(), FactSet.none());
        assertThat(seen.isFresh(NOON.plusSeconds(60), Duration.ofSeconds(60))).isTrue();
        assertThat(seen.isFresh(NOON.plusSeconds(61), Duration.ofSeconds(60))).isFalse();
        Situation ageless =
                Advisor.of(Profile.kubernetes()).over(Inventory.builder().build(), FactSet.none());
        assertThat(ageless.isFresh(NOON, Duration.ofDays(1))).isFalse();
    }

    @Test
    void a_provider_that_was_measured_is_the_same_otherwise() {
        ProviderState state = ProviderState.troubled("acme", ProviderState.State.STALE, 3, "gone");
        assertThat(state.in(Duration.ofMillis(5)))
                .isEqualTo(new ProviderState(
                        "acme", ProviderState.State.STALE, 3, Optional.of(Duration.ofMillis(5)), Optional.of("gone")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ProviderState("acme", ProviderState.State.FAILED, 0, Optional.empty(), Optional.empty()))
                .withMessage("problem: expected one, as the state is FAILED");
    }

    @Test
    void providers_are_told_by_id_then_by_what_tells_them_apart() {
        ProviderState one = ProviderState.answered("a", 1);
        ImmutableList<ProviderState> sorted = ImmutableList.of(
                one,
                one.in(Duration.ZERO),
                one.in(Duration.ofMillis(1)),
                one.in(Duration.ofMillis(2)),
                new ProviderState("a", ProviderState.State.OK, 1, Optional.empty(), Optional.of("")),
                ProviderState.answered("a", 2),
                ProviderState.troubled("a", ProviderState.State.FAILED, 0, "x"),
                ProviderState.troubled("a", ProviderState.State.FAILED, 0, "y"),
                ProviderState.answered("b", 0));
        assertThat(ImmutableList.sortedCopyOf(sorted.reverse())).isEqualTo(sorted);
    }

    @Test
    void flaws_are_told_by_severity_code_object_and_field() {
        ObjectRef a = ObjectRef.of(Kind.STORAGE_CLASS, "a");
        ObjectRef b = ObjectRef.of(Kind.STORAGE_CLASS, "b");
        ImmutableList<Lint> sorted = ImmutableList.of(
                flaw(Severity.values()[0], "TEST_B", b, "y", "1"),
                flaw(Severity.values()[1], "TEST_A", a, "x", "1"),
                flaw(Severity.values()[1], "TEST_A", a, "x", "2"),
                flaw(Severity.values()[1], "TEST_A", a, "y", "1"),
                flaw(Severity.values()[1], "TEST_A", b, "x", "1"),
                flaw(Severity.values()[1], "TEST_B", a, "x", "1"));
        assertThat(ImmutableList.sortedCopyOf(Lint.ORDER, sorted.reverse())).isEqualTo(sorted);
    }

    private static Lint flaw(Severity severity, String code, ObjectRef object, String field, String argument) {
        return new Lint(Code.of(code), severity, new Lint.Place(object, field), ImmutableMap.of("n", argument));
    }

    @Test
    void values_read_as_lines() {
        ObjectRef data = ObjectRef.of(Kind.CLAIM, "apps", "data");
        assertThat(new Assumption(Kind.POD, "no pod uses the claim"))
                .hasToString("Pod was not observed: no pod uses the claim");
        assertThat(Advisor.of(Profile.kubernetes())
                        .over(Inventory.builder().assumeComplete().build(), FactSet.none())
                        .decide(Request.snapshot(ClaimRef.of("apps", "data"))))
                .hasToString("snapshot of PersistentVolumeClaim/apps/data: DENIED [CLAIM_MISSING]");
        assertThat(new Lint.Place(data, "spec.volumeName"))
                .hasToString("PersistentVolumeClaim/apps/data spec.volumeName");
        assertThat(new FieldChange("method", Optional.of("SNAPSHOT"), Optional.empty()))
                .hasToString("method: SNAPSHOT -> -");
        assertThat(new Dependencies(ImmutableSet.of(data), ImmutableSet.of(Kind.POD)))
                .hasToString("Dependencies[objects=[PersistentVolumeClaim/apps/data], kinds=[Pod]]");
    }

    @Test
    void dependencies_are_equal_whose_objects_and_kinds_are() {
        ObjectRef data = ObjectRef.of(Kind.CLAIM, "apps", "data");
        Dependencies one = new Dependencies(ImmutableSet.of(data), ImmutableSet.of(Kind.POD));
        assertThat(one)
                .isEqualTo(Dependencies.of(ImmutableList.of(data, data), ImmutableSet.of(Kind.POD)))
                .hasSameHashCodeAs(Dependencies.of(ImmutableList.of(data, data), ImmutableSet.of(Kind.POD)))
                .isNotEqualTo(new Dependencies(ImmutableSet.of(), ImmutableSet.of(Kind.POD)))
                .isNotEqualTo(new Dependencies(ImmutableSet.of(data), ImmutableSet.of()))
                .isNotEqualTo("other");
    }
}
