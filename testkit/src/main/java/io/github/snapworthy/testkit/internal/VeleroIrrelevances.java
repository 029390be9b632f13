package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.Dialect.Step;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile.Extra;
import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.testkit.Scenario;

/** What Velero reads for backups, and for nothing else. */
final class VeleroIrrelevances {
    private static final ImmutableSet<Kind> OF_VELERO =
            Sets.immutableEnumSet(Kind.BACKUP_LOCATION, Kind.DEPLOYMENT, Kind.DAEMON_SET);

    private VeleroIrrelevances() {}

    /**
     * Whether the operation reads a kind that only Velero's backups read. Its dialect asks in which namespace the server
     * is: there the Backup or Schedule is that may name a class.
     */
    static boolean isRead(Scenario scenario, Kind kind) {
        boolean backup = scenario.request().operation() == Operation.BACKUP;
        boolean ofDialect =
                kind == Kind.DEPLOYMENT && scenario.profile().dialect().steps().contains(Step.BACKUP_ANNOTATION);
        boolean ofRules =
                OF_VELERO.contains(kind) && scenario.profile().extras().contains(Extra.VELERO_RULES);
        return backup && (ofDialect || ofRules);
    }

    /** Volume policies of every kind, which backups of Velero alone read. */
    static void policies(Steps steps) {
        Scenario from = steps.from();
        if (from.request().operation() == Operation.BACKUP) {
            return;
        }
        for (VolumeRule.Action action : VolumeRule.Action.values()) {
            VolumePolicies all = VolumePolicies.of(VolumeRule.of(action).build());
            steps.add(
                    "a policy by which everything is to " + action.text(),
                    from.with(ConfigMap.of("velero", "volumes").with(all)));
        }
        steps.add("no ConfigMap", from.without(Kind.CONFIG_MAP));
        steps.add("ConfigMaps forbidden", from.marking(Kind.CONFIG_MAP, Observation.FORBIDDEN));
    }
}
