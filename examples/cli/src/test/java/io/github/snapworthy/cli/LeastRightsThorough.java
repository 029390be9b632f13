package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.rules.Requirement;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On all cases: each kind is forbidden in its turn. What is granted is needed, and what is needed is granted. */
class LeastRightsThorough {
    /** Where a host knows that these are kept from it, they may hold a machine; another profile does not ask for them. */
    private static final ImmutableSet<Kind> HELD_BY_HARVESTER =
            Sets.immutableEnumSet(Kind.HARVESTER_BACKUP, Kind.HARVESTER_RESTORE);

    /** Objects that lead to others, and what tells which methods there are: without one, what it leads to is not judged. */
    private static final ImmutableSet<Kind> LEADING = Sets.immutableEnumSet(
            Kind.CLAIM,
            Kind.VOLUME,
            Kind.VM,
            Kind.VM_INSTANCE,
            Kind.SNAPSHOT,
            Kind.SNAPSHOT_CONTENT,
            Kind.VM_SNAPSHOT,
            Kind.VM_SNAPSHOT_CONTENT,
            Kind.HARVESTER_BACKUP,
            Kind.API_DEFINITION,
            Kind.DAEMON_SET,
            Kind.CONFIG_MAP,
            Kind.VELERO_SCHEDULE,
            Kind.VELERO_BACKUP);

    /** What these refute is taken for granted without them, and what they prove of a driver a weaker source may answer. */
    private static final ImmutableSet<Kind> REFUTING_OR_PROVING =
            Sets.immutableEnumSet(Kind.SECRET, Kind.CSI_DRIVER, Kind.CSI_NODE, Kind.LEASE, Kind.SNAPSHOT_CONTENT);

    private static final List<String> CHANGED_WITHOUT_NEED = new ArrayList<>();
    private static final List<String> BETTER_WITHOUT_RIGHTS = new ArrayList<>();
    private static final List<String> CHANGED_ELSEWHERE = new ArrayList<>();
    private static final Set<Kind> NEEDED = EnumSet.noneOf(Kind.class);
    private static final Map<Kind, Set<String>> CODES = new EnumMap<>(Kind.class);

    @BeforeAll
    static void take_away_each_kind() {
        Stream.concat(AcceptanceCase.fromElsewhere(), AcceptanceCase.ofOurOwn())
                .filter(one -> !one.profile().equals("auto"))
                .forEach(LeastRightsThorough::takeAwayEachKind);
    }

    private static void takeAwayEachKind(AcceptanceCase one) {
        List<AcceptanceCheck> checks = one.checks().toList();
        Inventory seen = one.inventory();
        List<Decision> before =
                checks.stream().map(check -> check.decide(seen, FactSet.none())).toList();
        for (Kind kind : Kind.ofClusters()) {
            Inventory less = one.inventory(kind);
            for (int i = 0; i < checks.size(); i++) {
                compare(checks.get(i), kind, before.get(i), checks.get(i).decide(less, FactSet.none()));
            }
        }
    }

    private static void compare(AcceptanceCheck check, Kind kind, Decision before, Decision after) {
        if (after.equals(before)) {
            return;
        }
        String what = check.title() + " without " + kind + ": " + before.verdict() + " -> " + after.verdict() + " ";
        NEEDED.add(kind);
        if (!isRead(check, kind)) {
            CHANGED_WITHOUT_NEED.add(what);
        }
        if (isBetter(before, after) && !REFUTING_OR_PROVING.contains(kind)) {
            BETTER_WITHOUT_RIGHTS.add(what);
        }
        Set<String> elsewhere = Sets.difference(
                changed(before, after), CODES.computeIfAbsent(kind, LeastRightsThorough::codesThatHangOn));
        if (!elsewhere.isEmpty() && !LEADING.contains(kind)) {
            CHANGED_ELSEWHERE.add(what + elsewhere);
        }
    }

    /** A yes, or one that only has to wait, that nobody could give before; what says on what it rests is an honest one. */
    private static boolean isBetter(Decision before, Decision after) {
        boolean promises = after.verdict() == Verdict.ALLOWED || after.verdict() == Verdict.WAIT;
        return promises
                && after.verdict().compareTo(before.verdict()) < 0
                && before.assumptions().containsAll(after.assumptions());
    }

    private static boolean isRead(AcceptanceCheck check, Kind kind) {
        Profile host = Profiles.named(check.of().profile());
        Profile profile = check.of().dialect().map(host::dialect).orElse(host);
        boolean another = !profile.name().equals("harvester");
        return Advisor.of(profile)
                        .reads(OperationNames.parse(check.operation()))
                        .contains(kind)
                || (another && HELD_BY_HARVESTER.contains(kind));
    }

    /** The codes of findings that stand in one of the two alone, or have another effect. */
    private static Set<String> changed(Decision before, Decision after) {
        return Sets.symmetricDifference(words(before), words(after)).stream()
                .map(Said::code)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Set<Said> words(Decision decision) {
        return decision.findings().stream().map(Said::of).collect(ImmutableSet.toImmutableSet());
    }

    private record Said(String code, Effect effect, String subject) {
        static Said of(Finding finding) {
            return new Said(
                    finding.code().value(), finding.effect(), finding.subject().toString());
        }
    }

    /** The codes of what reads the kind, and of what presupposes that. A disk is judged by its claim, a floor by the facts. */
    private static Set<String> codesThatHangOn(Kind kind) {
        Set<Requirement> hang = EnumSet.of(Requirement.DISKS_COVERED);
        while (Stream.of(Requirement.values())
                .filter(one -> reads(one, kind) || one.presupposes().stream().anyMatch(hang::contains))
                .map(hang::add)
                .reduce(false, Boolean::logicalOr)) {
            assertThat(hang).isNotEmpty();
        }
        Set<String> codes = new HashSet<>(Set.of(DriverCode.ASSURANCE_TOO_LOW.name()));
        hang.forEach(one -> one.codes().stream().map(KnownCode::name).forEach(codes::add));
        return codes;
    }

    private static boolean reads(Requirement one, Kind kind) {
        return one.kinds().contains(kind);
    }

    @Test
    void a_kind_that_is_not_read_changes_nothing() {
        assertThat(CHANGED_WITHOUT_NEED).isEmpty();
    }

    @Test
    void a_right_that_is_missing_never_makes_a_yes() {
        assertThat(BETTER_WITHOUT_RIGHTS).isEmpty();
    }

    @Test
    void only_findings_that_hang_on_the_kind_change() {
        assertThat(CHANGED_ELSEWHERE).isEmpty();
    }

    @Test
    void every_kind_that_is_granted_is_needed_by_a_case() {
        Set<Kind> granted = EnumSet.noneOf(Kind.class);
        Profile.all().forEach(profile -> granted.addAll(Advisor.of(profile).reads(Operation.values())));
        assertThat(Sets.difference(granted, NEEDED)).isEmpty();
    }
}
