package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.internal.words.Quoted;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule before all others that takes a claim, and as few others as can be told apart from it. It is tried, and told as a
 * rule: to write the whole policy anew would lose the comments of whoever wrote it.
 */
final class PolicyCures {
    private PolicyCures() {}

    static Stream<Cure> exempted(Ailment ailment) {
        if (!(ailment.store().get(ailment.finding().subject()) instanceof Claim claim)) {
            return Stream.empty();
        }
        return policies(ailment)
                .flatMap(map -> Stream.of(Action.SNAPSHOT, Action.FS_BACKUP)
                        .map(action -> rule(claim, action))
                        .map(rule -> Cure.unwritten(with(map, rule)).saying("The rule: " + inWords(rule) + ".")));
    }

    /** The policy that the finding rests on. */
    private static Stream<ConfigMap> policies(Ailment ailment) {
        return ailment.store().refs(Kind.CONFIG_MAP).stream()
                .filter(ref -> ailment.finding().evidence().stream()
                        .map(Evidence::object)
                        .anyMatch(ref.toString()::equals))
                .map(ailment.store()::get)
                .filter(ConfigMap.class::isInstance)
                .map(ConfigMap.class::cast);
    }

    private static ConfigMap with(ConfigMap map, VolumeRule first) {
        ImmutableList<VolumeRule> present = map.policies()
                .filter(VolumePolicies.Valid.class::isInstance)
                .map(found -> ((VolumePolicies.Valid) found).rules())
                .orElse(ImmutableList.of());
        return map.with(new VolumePolicies.Valid(
                ImmutableList.<VolumeRule>builder().add(first).addAll(present).build()));
    }

    private static VolumeRule rule(Claim claim, Action action) {
        VolumeRule.Builder rule = VolumeRule.of(action).claimLabels(claim.labels());
        claim.storageClass().ifPresent(rule::addStorageClasses);
        claim.capacityBytes().ifPresent(bytes -> rule.capacity(Capacity.between(bytes, bytes)));
        return rule.build();
    }

    /** In the flow style of YAML, in one line. */
    private static String inWords(VolumeRule rule) {
        ImmutableList.Builder<String> conditions = ImmutableList.builder();
        if (!rule.storageClasses().isEmpty()) {
            conditions.add("storageClass: ["
                    + rule.storageClasses().stream().map(Quoted::json).collect(Collectors.joining(", ")) + "]");
        }
        rule.capacity().upperBytes().ifPresent(bytes -> conditions.add("capacity: \"" + bytes + "," + bytes + "\""));
        if (!rule.claimLabels().isEmpty()) {
            conditions.add("pvcLabels: {"
                    + rule.claimLabels().entrySet().stream()
                            .map(PolicyCures::label)
                            .collect(Collectors.joining(", "))
                    + "}");
        }
        return "{conditions: {" + String.join(", ", conditions.build()) + "}, action: {type: "
                + rule.action().text() + "}}";
    }

    private static String label(Map.Entry<String, String> label) {
        return Quoted.json(label.getKey()) + ": " + Quoted.json(label.getValue());
    }
}
