package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.NamedPolicy;
import io.github.snapworthy.core.internal.velero.Unreachable;
import java.util.Set;
import java.util.TreeSet;

/** Volume policies of Velero. */
final class PolicyLints {
    private final Store store;
    private final Found found;

    PolicyLints(Store store, Found found) {
        this.store = store;
        this.found = found;
    }

    void check() {
        Set<ObjectRef> named = new TreeSet<>();
        store.visit(
                Kind.VELERO_SCHEDULE,
                object -> ((VeleroBackup) object).policy().ifPresent(policy -> {
                    named.add(policy);
                    exists((VeleroBackup) object, policy);
                }));
        store.visit(Kind.CONFIG_MAP, object -> {
            if (((ConfigMap) object).policies().isPresent()) {
                check((ConfigMap) object, named.contains(object.ref()));
            }
        });
    }

    private void exists(VeleroBackup by, ObjectRef policy) {
        if (store.get(policy) instanceof ConfigMap map) {
            if (map.policies().isEmpty()) {
                missing(by, policy, "which holds no volume policies");
            }
        } else if (store.isWhole(Kind.CONFIG_MAP, policy.namespace())) {
            missing(by, policy, "which does not exist");
        } else {
            found.skip(Kind.CONFIG_MAP, "whether the policies that Schedules name exist was not checked");
        }
    }

    private void missing(VeleroBackup by, ObjectRef policy, String problem) {
        found.say(
                KnownLint.POLICY_MISSING,
                by.ref(),
                by.specification() + ".resourcePolicy",
                ImmutableMap.of("policy", policy.toString(), "problem", problem));
    }

    /** Any text may look like a broken policy; what Velero refuses is one where somebody means it to be one. */
    private void check(ConfigMap map, boolean isNamed) {
        if (map.policies().get() instanceof VolumePolicies.Valid valid) {
            Unreachable.among(valid.rules()).forEach(rule -> neverMatches(map, rule));
        }
        if (map.policies().get() instanceof VolumePolicies.Invalid invalid && isNamed) {
            invalid.problems().forEach(problem -> invalid(map, problem));
        } else if (NamedPolicy.in(store, map.ref()) instanceof NamedPolicy.Refused refused && isNamed) {
            invalid(map, refused.problem());
        }
    }

    private void neverMatches(ConfigMap map, Unreachable rule) {
        found.say(
                KnownLint.POLICY_RULE_NEVER_MATCHES,
                map.ref(),
                "volumePolicies[" + rule.index() + "]",
                ImmutableMap.of("why", rule.why()));
    }

    private void invalid(ConfigMap map, Problem problem) {
        found.say(KnownLint.POLICY_INVALID, map.ref(), problem.field(), ImmutableMap.of("problem", problem.toString()));
    }
}
