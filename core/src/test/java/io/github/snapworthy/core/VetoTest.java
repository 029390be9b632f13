package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VetoTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final ClaimRef DATA = ClaimRef.of("apps", "data");
    private static final VmRef DB = VmRef.of("apps", "db");
    private static final VolumeSnapshotRef SNAP = VolumeSnapshotRef.of("apps", "snap");
    private static final Function<VetoSubject, Veto> FROZEN =
            subject -> subject.labels().containsKey("acme/frozen") ? Veto.deny("frozen by label") : Veto.none();

    @Test
    void a_rule_takes_away_and_its_code_travels_like_ours() {
        Profile ours = Profile.kubernetes().named("acme").veto("acme.FROZEN", FROZEN);
        Decision decision = over(ours, "claim").decide(Request.snapshot(DATA));
        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        Finding finding = decision.blockers().get(0);
        assertThat(finding.code()).isEqualTo(Code.of("acme.FROZEN"));
        assertThat(finding.message()).isEqualTo("Frozen by label.");
        assertThat(finding.subject()).isEqualTo(DATA.object());
        assertThat(finding.remedies()).isEmpty();
        assertThat(over(ours, "").decide(Request.snapshot(DATA)).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_machine_answers_for_itself_and_for_its_covered_claims() {
        Profile ours = Profile.kubernetes().veto("acme.FROZEN", FROZEN);
        assertThat(codes(over(ours, "claim").decide(Request.snapshot(DB)))).containsExactly("acme.FROZEN");
        assertThat(codes(over(ours, "machine").decide(Request.snapshot(DB)))).containsExactly("acme.FROZEN");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void every_operation_asks_the_rules(Operation operation) {
        Profile ours = Profile.kubernetes().veto("acme.FROZEN", FROZEN);
        for (Request request : requests(operation)) {
            String frozen = request.subject() instanceof VolumeSnapshotRef ? "snapshot" : "claim";
            assertThat(codes(over(ours, frozen).decide(request))).contains("acme.FROZEN");
        }
    }

    private static List<Request> requests(Operation operation) {
        return switch (operation) {
            case SNAPSHOT -> List.of(Request.snapshot(DATA), Request.snapshot(DB));
            case BACKUP -> List.of(Request.backup(DATA), Request.backup(DB));
            case RESTORE -> List.of(Request.restore(SNAP));
            case CLONE -> List.of(Request.clone(DATA));
            case GROUP_SNAPSHOT ->
                List.of(Request.groupSnapshot(DB), Request.groupSnapshot(ClaimSetRef.of("apps", "data")));
            case ATTACH -> List.of(Request.attach(DATA).to(DB).on(Bus.SCSI));
            case EXPAND -> List.of(Request.expand(DATA).to(Bytes.gib(20)));
        };
    }

    @Test
    void the_machine_that_a_claim_is_given_to_is_asked_too() {
        Profile ours = Profile.kubernetes().veto("acme.FROZEN", FROZEN);
        assertThat(codes(
                        over(ours, "machine").decide(Request.attach(DATA).to(DB).on(Bus.SCSI))))
                .contains("acme.FROZEN");
    }

    @Test
    void a_rule_sees_what_is_asked_and_may_let_other_operations_pass() {
        Profile ours = Profile.kubernetes()
                .veto(
                        "acme.NO_CLONES",
                        subject ->
                                subject.operation() == Operation.CLONE ? Veto.waiting("not before noon") : Veto.none());
        assertThat(codes(over(ours, "").decide(Request.clone(DATA)))).contains("acme.NO_CLONES");
        assertThat(codes(over(ours, "").decide(Request.snapshot(DATA)))).doesNotContain("acme.NO_CLONES");
    }

    @Test
    void a_rule_that_throws_or_says_nothing_is_unknown_with_its_name() {
        Profile ours = Profile.kubernetes()
                .veto("acme.BROKEN", subject -> {
                    throw new IllegalStateException("no\nluck");
                })
                .veto("acme.DEEP", VetoTest::endless)
                .veto("acme.MUTE", subject -> nothing());
        Decision decision = over(ours, "").decide(Request.snapshot(DATA));
        assertThat(decision.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision.blockers())
                .extracting(Finding::message)
                .containsExactly(
                        "The rule acme.BROKEN failed: IllegalStateException: no luck.",
                        "The rule acme.DEEP failed: StackOverflowError.",
                        "The rule acme.MUTE failed: it answered null.");
    }

    @Test
    void what_a_rule_fails_with_is_told_in_two_hundred_characters() {
        assertThat(failing("y".repeat(200))).endsWith(": " + "y".repeat(200));
        assertThat(failing("y".repeat(201))).endsWith(": " + "y".repeat(200) + "...");
    }

    private static String failing(String message) {
        Profile ours = Profile.kubernetes().veto("acme.BROKEN", subject -> {
            throw new IllegalStateException(message);
        });
        Finding blocker =
                over(ours, "").decide(Request.snapshot(DATA)).blockers().get(0);
        return String.valueOf(blocker.arguments().get("reason"));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Veto endless(VetoSubject subject) {
        return endless(subject);
    }

    @SuppressWarnings("NullAway")
    private static Veto nothing() {
        return null;
    }

    @Test
    void of_what_was_not_seen_no_rule_is_asked() {
        Profile ours = Profile.kubernetes().veto("acme.NEVER", subject -> Veto.deny("never"));
        Decision decision = Advisor.of(ours)
                .over(Inventory.builder().assumeComplete().build(), FactSet.none())
                .decide(Request.snapshot(DATA));
        assertThat(codes(decision)).containsExactly("CLAIM_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROZEN", "acme.frozen", "acme.", ".FROZEN", "Acme.FROZEN", "snapworthy.FROZEN", "a b.C"})
    void a_code_needs_a_prefix_of_the_host(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.kubernetes().veto(code, FROZEN))
                .withMessageStartingWith("code: expected the host's own prefix");
    }

    @Test
    void profiles_stay_values() {
        Profile ours = Profile.kubernetes().veto("acme.FROZEN", FROZEN);
        assertThat(ours).isEqualTo(Profile.kubernetes().veto("acme.FROZEN", FROZEN));
        assertThat(ours)
                .isNotEqualTo(Profile.kubernetes())
                .isNotEqualTo(Profile.kubernetes().veto("acme.FROZEN", subject -> Veto.none()));
        assertThat(ours.toString()).contains("vetoes=[acme.FROZEN]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ours.veto("acme.FROZEN", FROZEN))
                .withMessage("code: acme.FROZEN has a rule already");
    }

    @Test
    void a_veto_has_a_reason_and_never_grants() {
        assertThatIllegalArgumentException().isThrownBy(() -> Veto.deny(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Veto(Optional.of(Effect.INFO), "advice"));
        assertThat(Arrays.stream(Effect.values()).filter(Effect::blocks)).hasSize(3);
    }

    @Test
    void the_table_of_a_profile_names_the_codes_of_its_rules_and_only_its_methods() {
        List<RequirementList> table =
                Profile.harvester().veto("acme.FROZEN", FROZEN).requirements();
        assertThat(table).extracting(RequirementList::operation).contains(Operation.values());
        assertThat(table)
                .extracting(RequirementList::title)
                .contains("backup by method DRIVER", "clone by method CSI_CLONE")
                .doesNotContain("backup by method FILE_SYSTEM", "clone by method COPY");
        assertThat(table.get(0).requirements())
                .anyMatch(entry ->
                        entry.name().equals("HOST_AGREES") && entry.codes().equals(List.of(Code.of("acme.FROZEN"))));
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream()
                .map(finding -> finding.code().value())
                .filter(code -> code.startsWith("acme.") || decision.findings().size() == 1)
                .toList();
    }

    /** A claim that a stopped machine has as a disk, and a snapshot of it; one of them frozen. */
    private static Situation over(Profile profile, String frozen) {
        Inventory seen = Inventory.builder()
                .add(Claim.builder()
                        .name("apps", "data")
                        .bound("pv")
                        .putLabels(frozen.equals("claim") ? "acme/frozen" : "x", "")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi(ACME.value(), "h")
                        .boundTo("apps", "data")
                        .build())
                .add(VirtualMachine.builder()
                        .name("apps", "db")
                        .addDisks(VmDisk.ofClaim("root", "data"))
                        .putLabels(frozen.equals("machine") ? "acme/frozen" : "x", "")
                        .build())
                .add(VolumeSnapshot.builder()
                        .ref(SNAP.object())
                        .putLabels(frozen.equals("snapshot") ? "acme/frozen" : "x", "")
                        .build())
                .add(SnapshotClass.builder().name("class").driver(ACME).build())
                .assumeComplete()
                .build();
        FactSet facts = FactSet.of("test", Trust.STATED, Facts.of(ACME).supports(Capability.SNAPSHOT));
        return Advisor.of(profile).over(seen, facts);
    }
}
