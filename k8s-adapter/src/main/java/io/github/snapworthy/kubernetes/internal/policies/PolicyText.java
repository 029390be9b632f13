package io.github.snapworthy.kubernetes.internal.policies;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Action;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of volume policies. */
public final class PolicyText {
    /** No ConfigMap is larger than this, so that no policy is. */
    static final int LONGEST = 1 << 20;

    /** A text as short as this is looked at even where it names nothing but a version. */
    private static final int SHORT = 256;

    private static final String ACTIONS =
            Arrays.stream(Action.values()).map(Action::text).collect(Collectors.joining(", "));
    private static final ImmutableSet<String> TOP =
            ImmutableSet.of("version", "volumePolicies", "includeExcludePolicy");
    private static final ImmutableSet<String> RULE = ImmutableSet.of("conditions", "action");
    private static final ImmutableSet<String> ACTION = ImmutableSet.of("type", "parameters");
    private static final ImmutableList<String> SCOPES =
            ImmutableList.of("ClusterScopedResources", "NamespaceScopedResources");

    private final PolicyProblems problems = new PolicyProblems();

    private PolicyText() {}

    /** Whether the text may be meant as volume policies; any other one is no policy, and need not be kept. */
    public static boolean mayBe(String text) {
        return text.length() <= LONGEST
                && (text.contains("volumePolic")
                        || text.contains("includeExclude")
                        || (text.length() <= SHORT && text.contains("version")));
    }

    /** What the text says. */
    public static VolumePolicies read(String text) {
        PolicyText reader = new PolicyText();
        ImmutableList<VolumeRule> rules = reader.rules(text);
        ImmutableList<Problem> wrong = reader.problems.all();
        return wrong.isEmpty() ? new VolumePolicies.Valid(rules) : new VolumePolicies.Invalid(wrong);
    }

    private ImmutableList<VolumeRule> rules(String text) {
        try {
            return rules(PolicyFields.of(PolicyTreeReader.read(text, problems), "", problems));
        } catch (InputFault e) {
            problems.add("the text", e.place(), e.problem());
        } catch (IOException e) {
            problems.add("the text", Place.NONE, "cannot be read: " + e.getMessage());
        }
        return ImmutableList.of();
    }

    private ImmutableList<VolumeRule> rules(PolicyFields policy) {
        policy.only(TOP);
        String version = policy.literal("version");
        if (!version.equals("v1")) {
            policy.wrong("version", "expected v1" + (version.isEmpty() ? "" : ", was " + shown(version)));
        }
        policy.map("includeExcludePolicy").ifPresent(PolicyText::checkFilters);
        ImmutableList.Builder<VolumeRule> rules = ImmutableList.builder();
        int index = 0;
        for (PolicyNode rule : policy.list("volumePolicies")) {
            rules.add(rule(PolicyFields.of(rule, "volumePolicies[" + index++ + "]", problems)));
        }
        return rules.build();
    }

    private static VolumeRule rule(PolicyFields fields) {
        fields.only(RULE);
        Optional<PolicyFields> action = fields.map("action");
        VolumeRule.Builder rule = VolumeRule.of(action.map(PolicyText::action).orElse(Action.SKIP));
        if (action.isEmpty()) {
            fields.wrong("action", "expected a map with a type");
        }
        fields.map("conditions").ifPresent(conditions -> ConditionReader.read(conditions, rule));
        return rule.build();
    }

    private static Action action(PolicyFields fields) {
        fields.only(ACTION);
        fields.map("parameters");
        String type = fields.literal("type");
        for (Action action : Action.values()) {
            if (action.text().equals(type)) {
                return action;
            }
        }
        fields.wrong("type", "expected one of " + ACTIONS + (type.isEmpty() ? "" : ", was " + shown(type)));
        return Action.SKIP;
    }

    /** Filters of resources, which concern no volume; a policy is refused for them all the same. */
    private static void checkFilters(PolicyFields filters) {
        filters.only(SCOPES.stream()
                .flatMap(scope -> Stream.of("included" + scope, "excluded" + scope))
                .collect(ImmutableSet.toImmutableSet()));
        for (String scope : SCOPES) {
            Set<String> included = new HashSet<>(filters.texts("included" + scope));
            Set<String> excluded = new HashSet<>(filters.texts("excluded" + scope));
            if (included.contains("*") || excluded.contains("*")) {
                filters.wrong((included.contains("*") ? "included" : "excluded") + scope, "expected names, not *");
            }
            excluded.retainAll(included);
            if (!excluded.isEmpty()) {
                filters.wrong("excluded" + scope, "expected none that is included too");
            }
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
