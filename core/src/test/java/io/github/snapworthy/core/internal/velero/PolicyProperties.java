package io.github.snapworthy.core.internal.velero;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimPhase;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Csi;
import io.github.snapworthy.core.VolumeRule.Nfs;
import io.github.snapworthy.core.internal.velero.ClaimedVolume.Sight;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PolicyProperties {
    private static final String SEED = "20261126";

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void rules_after_the_one_that_decides_change_nothing(
            @ForAll("policies") List<VolumeRule> rules,
            @ForAll("policies") List<VolumeRule> more,
            @ForAll("volumes") ClaimedVolume volume) {
        PolicyMatch before = PolicyMatch.of(ImmutableList.copyOf(rules), volume);
        ImmutableList<VolumeRule> all =
                ImmutableList.<VolumeRule>builder().addAll(rules).addAll(more).build();
        if (before instanceof PolicyMatch.Decided decided) {
            assertThat(PolicyMatch.of(all, volume)).isEqualTo(decided);
            assertThat(PolicyMatch.of(all.subList(0, decided.index() + 1), volume))
                    .isEqualTo(decided);
        } else if (before instanceof PolicyMatch.Open open) {
            assertThat(PolicyMatch.of(all, volume))
                    .as("only a rule that does the same can close it")
                    .satisfiesAnyOf(
                            match -> assertThat(match).isEqualTo(open),
                            match -> assertThat(
                                            ((PolicyMatch.Decided) match).rule().action())
                                    .isEqualTo(all.get(open.index()).action()));
        }
    }

    @Property(seed = SEED, tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void a_rule_that_never_decides_decides_on_no_volume(
            @ForAll("policies") List<VolumeRule> rules, @ForAll("volumes") ClaimedVolume volume) {
        Set<Integer> never = Unreachable.among(ImmutableList.copyOf(rules)).stream()
                .map(Unreachable::index)
                .collect(Collectors.toSet());
        if (PolicyMatch.of(ImmutableList.copyOf(rules), volume) instanceof PolicyMatch.Decided decided) {
            assertThat(never).doesNotContain(decided.index());
        }
    }

    @Property(seed = SEED, tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void what_follows_from_a_rule_is_matched_by_it(
            @ForAll("rules") VolumeRule narrow,
            @ForAll("rules") VolumeRule broad,
            @ForAll("volumes") ClaimedVolume volume) {
        if (Implication.holds(narrow, broad)) {
            assertThat(Conditions.match(broad, volume)).isGreaterThanOrEqualTo(Conditions.match(narrow, volume));
        }
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void reading_the_volume_never_contradicts_what_was_decided_without_it(
            @ForAll("policies") List<VolumeRule> rules, @ForAll("volumes") ClaimedVolume volume) {
        ClaimedVolume blind = new ClaimedVolume(volume.claim(), Sight.UNREADABLE, null);
        ImmutableList<VolumeRule> policy = ImmutableList.copyOf(rules);
        if (volume.sight() == Sight.SEEN && PolicyMatch.of(policy, blind) instanceof PolicyMatch.Decided before) {
            assertThat(PolicyMatch.of(policy, volume))
                    .isInstanceOfSatisfying(
                            PolicyMatch.Decided.class,
                            after -> assertThat(after.rule().action())
                                    .isEqualTo(before.rule().action()));
        }
    }

    @Provide
    Arbitrary<List<VolumeRule>> policies() {
        return rules().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<VolumeRule> rules() {
        return Combinators.combine(
                        capacities(),
                        names("gp3", "ebs", ""),
                        Arbitraries.of(new Csi("", ImmutableMap.of()), csi("a", "k", "v"), csi("a", "k", ""), csi("b"))
                                .optional(0.3),
                        Arbitraries.of(new Nfs("", ""), new Nfs("s", ""), new Nfs("", "/p"), new Nfs("s", "/p"))
                                .optional(0.2),
                        names("csi", "nfs", "hostPath", "", "wrong"),
                        labels(),
                        names("Bound", "Pending", "Lost", "bound"),
                        Arbitraries.of(Action.class))
                .as((capacity, classes, csi, nfs, types, labels, phases, action) -> VolumeRule.of(action)
                        .capacity(capacity)
                        .storageClasses(classes)
                        .csi(csi)
                        .nfs(nfs)
                        .volumeTypes(types)
                        .claimLabels(labels)
                        .claimPhases(phases)
                        .build());
    }

    private static Csi csi(String driver, String... attributes) {
        return Rules.csi(driver, attributes);
    }

    private static Arbitrary<Capacity> capacities() {
        return Combinators.combine(
                        Arbitraries.of(0L, 0L, 5L, 10L),
                        Arbitraries.of(-5L, 5L, 10L, 20L).optional(0.5))
                .as((lower, upper) ->
                        new Capacity(lower, upper.map(OptionalLong::of).orElse(OptionalLong.empty())));
    }

    private static Arbitrary<Set<String>> names(String... names) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Set.of())),
                Tuple.of(1, Arbitraries.of(names).set().ofMaxSize(2)));
    }

    private static Arbitrary<ImmutableMap<String, String>> labels() {
        return Arbitraries.of(
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableMap.of("app", "db"),
                ImmutableMap.of("app", "db", "tier", "gold"));
    }

    @Provide
    Arbitrary<ClaimedVolume> volumes() {
        return Combinators.combine(Arbitraries.of(ClaimPhase.class), labels(), sources(), sizes(), classes())
                .as((phase, labels, source, size, storageClass) -> {
                    Claim claim = Claim.builder()
                            .name("shop", "orders")
                            .labels(labels)
                            .phase(phase)
                            .build();
                    Volume volume = source.capacityBytes(size)
                            .storageClass(storageClass)
                            .build();
                    return phase == ClaimPhase.BOUND
                            ? new ClaimedVolume(claim, Sight.SEEN, volume)
                            : new ClaimedVolume(claim, Sight.NONE, null);
                });
    }

    private static Arbitrary<OptionalLong> sizes() {
        return Arbitraries.of(0L, 5L, 7L, 10L, 20L, 100L).map(OptionalLong::of);
    }

    private static Arbitrary<Optional<String>> classes() {
        return Arbitraries.of("gp3", "ebs").optional();
    }

    private static Arbitrary<Volume.Builder> sources() {
        return Arbitraries.of(ImmutableSet.of("csi-a", "csi-a-kv", "csi-b", "nfs", "hostPath", "other", "unread"))
                .map(PolicyProperties::source);
    }

    private static Volume.Builder source(String name) {
        Volume.Builder volume = Volume.builder().name("pv");
        return switch (name) {
            case "csi-a" -> volume.csi("a", "h");
            case "csi-a-kv" -> volume.csi("a", "h").putVolumeAttributes("k", "v");
            case "csi-b" -> volume.csi("b", "h").putVolumeAttributes("x", "y");
            case "nfs" -> volume.sourceType("nfs").nfsServer("s").nfsPath("/p");
            case "hostPath" -> volume.sourceType("hostPath");
            case "unread" -> volume;
            default -> volume.sourceType("other");
        };
    }
}
