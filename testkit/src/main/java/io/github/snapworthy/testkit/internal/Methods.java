package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/** The methods of backups and clones: those that a request or a profile names, and one more of them. */
public final class Methods {
    private Methods() {}

    /** Whether the operation of the request has methods. */
    public static boolean has(Request request) {
        return request instanceof BackupRequest || request instanceof CloneRequest || request instanceof VmCloneRequest;
    }

    /** The methods that the request names. */
    public static ImmutableList<? extends Method> named(Request request) {
        if (request instanceof BackupRequest backup) {
            return backup.methods();
        }
        if (request instanceof VmCloneRequest clone) {
            return clone.methods();
        }
        return request instanceof CloneRequest clone ? clone.methods() : ImmutableList.of();
    }

    /** See {@link io.github.snapworthy.testkit.Mutations#furtherMethods}. */
    public static ImmutableList<Mutation> further(Scenario scenario) {
        ImmutableList.Builder<Mutation> steps = ImmutableList.builder();
        if (scenario.request() instanceof BackupRequest backup) {
            for (Set<BackupMethod> few : beginnings(backup.methods(), BackupMethod.values())) {
                Scenario from = scenario.asking(backup.using(few.toArray(BackupMethod[]::new)));
                for (BackupMethod more : others(few, BackupMethod.values())) {
                    steps.add(
                            step(from, from.asking(backup.using(with(few, more).toArray(BackupMethod[]::new))), more));
                }
            }
            backupMethodsOfProfile(scenario, steps);
        } else if (scenario.request() instanceof CloneRequest clone) {
            cloneMethods(scenario, clone.methods(), clone::using, steps);
        } else if (scenario.request() instanceof VmCloneRequest clone) {
            cloneMethods(scenario, clone.methods(), clone::using, steps);
        }
        return steps.build();
    }

    private static void cloneMethods(
            Scenario scenario,
            Collection<CloneMethod> named,
            Function<CloneMethod[], Request> using,
            ImmutableList.Builder<Mutation> steps) {
        for (Set<CloneMethod> few : beginnings(named, CloneMethod.values())) {
            Scenario from = scenario.asking(using.apply(few.toArray(CloneMethod[]::new)));
            for (CloneMethod more : others(few, CloneMethod.values())) {
                CloneMethod[] all = with(few, more).toArray(CloneMethod[]::new);
                steps.add(step(from, from.asking(using.apply(all)), more));
            }
        }
        cloneMethodsOfProfile(scenario, steps);
    }

    /** The methods that are named, and each method alone: from there on every pair is compared. */
    private static <M extends Method> Set<Set<M>> beginnings(Collection<M> named, M[] all) {
        ImmutableSet.Builder<Set<M>> beginnings = ImmutableSet.builder();
        if (!named.isEmpty()) {
            beginnings.add(ImmutableSet.copyOf(named));
        }
        for (M method : all) {
            beginnings.add(ImmutableSet.of(method));
        }
        return beginnings.build();
    }

    private static <M extends Method> Set<M> others(Collection<M> few, M[] all) {
        return Sets.difference(ImmutableSet.copyOf(all), ImmutableSet.copyOf(few));
    }

    private static <M extends Method> Set<M> with(Collection<M> few, M more) {
        return ImmutableSet.<M>builder().addAll(few).add(more).build();
    }

    /** Of a profile that has none the cluster shows them: naming one takes others away. */
    private static void backupMethodsOfProfile(Scenario from, ImmutableList.Builder<Mutation> steps) {
        Profile profile = from.profile();
        if (!profile.backupMethods().isEmpty()) {
            for (BackupMethod more : others(profile.backupMethods(), BackupMethod.values())) {
                steps.add(step(
                        from, from.under(copy(profile).addBackupMethods(more).build()), more));
            }
        }
    }

    private static void cloneMethodsOfProfile(Scenario from, ImmutableList.Builder<Mutation> steps) {
        Profile profile = from.profile();
        for (CloneMethod more : others(profile.cloneMethods(), CloneMethod.values())) {
            steps.add(step(from, from.under(copy(profile).addCloneMethods(more).build()), more));
        }
    }

    private static Profile.Builder copy(Profile profile) {
        return Profile.builder().from(profile);
    }

    private static Mutation step(Scenario from, Scenario to, Method more) {
        return new Mutation("method " + more + " beside " + named(from.request()), from, to);
    }
}
