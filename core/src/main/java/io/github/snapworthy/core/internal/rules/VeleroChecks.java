package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.VolumePolicies.Problem;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.AgentPods;
import io.github.snapworthy.core.internal.velero.Deciding;
import io.github.snapworthy.core.internal.velero.MethodChoice;
import io.github.snapworthy.core.internal.words.BackupCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of what Velero does with a volume, and of its agents (section 7 of the decision model). */
final class VeleroChecks {
    private static final String ANYWHERE = "on the cluster";
    private static final String AT_THE_VOLUME = "on a node of a pod that mounts the volume";

    private VeleroChecks() {}

    static Outcome leftByPolicy(ClaimCase c) {
        MethodChoice choice = c.choiceOfVelero();
        if (choice instanceof MethodChoice.Skipped skipped) {
            return byRule(c, BackupCode.SKIPPED_BY_POLICY, Effect.DENY, skipped.by());
        }
        if (choice instanceof MethodChoice.LeftToOthers left) {
            return byRule(c, BackupCode.CUSTOM_POLICY_ACTION, Effect.UNKNOWN, left.by());
        }
        if (choice instanceof MethodChoice.PolicyRefused refused) {
            return refused(c, refused);
        }
        if (choice instanceof MethodChoice.PolicyOpen open) {
            return ClaimChecks.unreadable(c, open.kind());
        }
        return choice instanceof MethodChoice.NotYet ? Outcome.SKIPPED : Outcome.HELD;
    }

    private static Outcome byRule(ClaimCase c, KnownCode code, Effect effect, Deciding by) {
        return c.say(code, effect, ImmutableMap.of("rule", by.setting()), by.evidence());
    }

    /** A policy is one for all volumes, so that it is what the finding is about. */
    private static Outcome refused(ClaimCase c, MethodChoice.PolicyRefused refused) {
        Problem problem = refused.problem();
        return c.say(
                refused.policy(),
                BackupCode.POLICY_INVALID,
                Effect.DENY,
                ImmutableMap.of("policy", refused.policy().toString(), "problem", problem.toString()),
                Evidence.of(refused.policy(), problem.field(), problem.expected()));
    }

    /** Whether the policy, or that there is no claim to ask it for, is why no method is listed. */
    static boolean leavesNone(ClaimCase c) {
        return c.world().hasVeleroRules()
                && (c.claimOrNull() == null || c.choiceOfVelero().left().isEmpty());
    }

    /** Whether the settings pick the method of the ledger. */
    static Outcome optedIn(ClaimCase c) {
        BackupMethod method = (BackupMethod) c.ledger().method().orElseThrow();
        MethodChoice choice = c.choiceOfVelero();
        Deciding against = against(choice, method);
        if (against != null) {
            return c.say(
                    BackupCode.NOT_OPTED_IN,
                    Effect.DENY,
                    ImmutableMap.of("setting", against.setting()),
                    against.evidence());
        }
        if (choice instanceof MethodChoice.SettingsOpen open) {
            return ClaimChecks.unreadable(c, open.kind());
        }
        return choice instanceof MethodChoice.Picked picked && picked.method().equals(Optional.of(method))
                ? Outcome.HELD
                : Outcome.SKIPPED;
    }

    private static @Nullable Deciding against(MethodChoice choice, BackupMethod method) {
        if (choice instanceof MethodChoice.Picked picked) {
            return picked.notOptedIn().get(method);
        }
        return choice instanceof MethodChoice.SettingsOpen open
                ? open.notOptedIn().get(method)
                : null;
    }

    static Outcome moverRuns(ClaimCase c) {
        return anywhere(c, BackupCode.DATA_MOVER_MISSING);
    }

    /** On the node of a pod that mounts the volume, where the pods of agents were seen. */
    static Outcome agentRuns(ClaimCase c) {
        return switch (c.world().velero().agents().reach(c.ref())) {
            case READY -> Outcome.HELD;
            case MISSING -> missing(c, BackupCode.NODE_AGENT_MISSING, AT_THE_VOLUME, Kind.POD);
            case OPEN -> ClaimChecks.unreadable(c, Kind.POD);
            case NOT_OBSERVED -> anywhere(c, BackupCode.NODE_AGENT_MISSING);
        };
    }

    /** A DaemonSet or a pod shows an agent; that there is none, all of both together. */
    private static Outcome anywhere(ClaimCase c, KnownCode code) {
        AgentPods pods = c.world().velero().agents();
        if (c.world().agents() == NodeAgents.READY || pods.anyReady()) {
            return Outcome.HELD;
        }
        Store store = c.store();
        if (!store.isWhole(Kind.DAEMON_SET)) {
            return ClaimChecks.unreadable(c, Kind.DAEMON_SET);
        }
        return store.isWhole(Kind.POD)
                ? missing(c, code, ANYWHERE, Kind.DAEMON_SET)
                : ClaimChecks.unreadable(c, Kind.POD);
    }

    private static Outcome missing(ClaimCase c, KnownCode code, String place, Kind where) {
        return c.say(
                code, Effect.DENY, ImmutableMap.of("place", place), Evidence.of(where, "no ready node-agent " + place));
    }
}
