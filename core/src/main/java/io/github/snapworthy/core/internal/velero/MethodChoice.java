package io.github.snapworthy.core.internal.velero;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.VolumePolicies.Problem;
import java.util.Optional;

/** What Velero does with a volume, by its policies and settings alone: whether it can is not asked here. */
public sealed interface MethodChoice {
    /** The methods that the policy is known to leave, in the order of the profile. */
    ImmutableList<BackupMethod> left();

    /**
     * The settings pick a method, or none.
     *
     * @param method the method; empty where snapshots are switched off and nobody opted in to files
     * @param left the methods that the policy leaves, in the order of the profile
     * @param notOptedIn those of them that are not picked, each with the setting that decided against it. A backup of
     *     files that no running pod would make possible is not among them: that no pod mounts the volume is the reason
     *     there
     * @param by the setting that decided
     */
    record Picked(
            Optional<BackupMethod> method,
            ImmutableList<BackupMethod> left,
            ImmutableMap<BackupMethod, Deciding> notOptedIn,
            Deciding by)
            implements MethodChoice {
        public Picked {
            requireNonNull(method, "method");
            requireNonNull(left, "left");
            requireNonNull(notOptedIn, "notOptedIn");
            requireNonNull(by, "by");
        }
    }

    /**
     * A rule skips the volume.
     *
     * @param by the rule
     */
    record Skipped(Deciding by) implements MethodChoice {
        @Override
        public ImmutableList<BackupMethod> left() {
            return ImmutableList.of();
        }
    }

    /**
     * A rule leaves the volume to somebody else.
     *
     * @param by the rule
     */
    record LeftToOthers(Deciding by) implements MethodChoice {
        @Override
        public ImmutableList<BackupMethod> left() {
            return ImmutableList.of();
        }
    }

    /**
     * The policy is absent, or the server refuses it.
     *
     * @param policy the ConfigMap
     * @param problem what is wrong
     */
    record PolicyRefused(ObjectRef policy, Problem problem) implements MethodChoice {
        @Override
        public ImmutableList<BackupMethod> left() {
            return ImmutableList.of();
        }
    }

    /**
     * It cannot be told what the policy does with the volume.
     *
     * @param kind the kind that would have to be read
     */
    record PolicyOpen(Kind kind) implements MethodChoice {
        @Override
        public ImmutableList<BackupMethod> left() {
            return ImmutableList.of();
        }
    }

    /** The policy asks for the volume of a claim that has none yet. */
    record NotYet() implements MethodChoice {
        @Override
        public ImmutableList<BackupMethod> left() {
            return ImmutableList.of();
        }
    }

    /**
     * It cannot be told which method the settings pick.
     *
     * @param kind the kind that would have to be read
     * @param left the methods that the policy leaves
     * @param notOptedIn those of them that are not picked, whatever would be read
     */
    record SettingsOpen(Kind kind, ImmutableList<BackupMethod> left, ImmutableMap<BackupMethod, Deciding> notOptedIn)
            implements MethodChoice {
        public SettingsOpen {
            requireNonNull(kind, "kind");
            requireNonNull(left, "left");
            requireNonNull(notOptedIn, "notOptedIn");
        }
    }
}
