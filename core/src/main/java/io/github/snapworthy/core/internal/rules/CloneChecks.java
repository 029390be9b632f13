package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.CopyCode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The clone methods that a host has for claims, and the checks of what they need. */
public final class CloneChecks {
    private static final ObjectRef CDI = ApiDefinition.refOf(Kind.DATA_VOLUME);

    private CloneChecks() {}

    /** The methods that the request allows, empty where it leaves them to the profile. */
    private static ImmutableList<CloneMethod> allowed(Request request) {
        return request instanceof VmCloneRequest machine ? machine.methods() : ((CloneRequest) request).methods();
    }

    static Optional<String> snapshotClass(Request request) {
        return request instanceof VmCloneRequest machine
                ? machine.snapshotClass()
                : ((CloneRequest) request).snapshotClass();
    }

    /** The methods that are left, in the order of the profile; empty where it has none. */
    public static ImmutableList<CloneMethod> methods(World world, Request request) {
        ImmutableList<CloneMethod> allowed = allowed(request);
        return world.profile().cloneMethods().stream()
                .filter(method -> allowed.isEmpty() || allowed.contains(method))
                .filter(method -> method != CloneMethod.COPY || isCopierServed(world.store()) != Truth.NO)
                .collect(ImmutableList.toImmutableList());
    }

    /** The requirement set of a method. */
    public static RequirementSet setOf(CloneMethod method) {
        return switch (method) {
            case CSI_CLONE -> RequirementSet.CLONE_BY_DRIVER;
            case SNAPSHOT_AND_RESTORE -> RequirementSet.CLONE_BY_SNAPSHOT;
            case COPY -> RequirementSet.CLONE_BY_COPYING;
        };
    }

    /** Seen as the snapshot API is: its definition, or any object of the group. */
    private static Truth isCopierServed(Store store) {
        if (store.get(CDI) instanceof ApiDefinition definition) {
            return Truth.of(!definition.servedVersions().isEmpty());
        }
        if (store.sawGroup(Kind.DATA_VOLUME.group()) || store.isMalformed(CDI)) {
            return Truth.YES;
        }
        return store.isReallyObserved(Kind.API_DEFINITION) ? Truth.NO : Truth.UNKNOWN;
    }

    static Outcome methodExists(ClaimCase c) {
        return methods(c.world(), c.request()).isEmpty()
                ? c.say(CopyCode.CLONE_METHOD_NONE, Effect.DENY)
                : Outcome.HELD;
    }

    /** The host that names the method vouches for its copier. */
    static Outcome copierServed(ClaimCase c) {
        boolean known =
                isCopierServed(c.store()) == Truth.YES || !allowed(c.request()).isEmpty();
        return known ? Outcome.HELD : ClaimChecks.unreadable(c, Kind.API_DEFINITION);
    }

    /** A method that needs a driver is not usable where nothing names one. */
    static Outcome csi(ClaimCase c) {
        Outcome outcome = DriverChecks.csi(c);
        return outcome == Outcome.SKIPPED ? Outcome.HELD : outcome;
    }

    /** What is written while it is copied is copied in part. */
    static Outcome unused(ClaimCase c) {
        return UseChecks.unless(c, writers(c), CopyCode.SOURCE_IN_USE, Effect.WAIT);
    }

    private static Set<ObjectRef> writers(ClaimCase c) {
        Set<ObjectRef> writers = new TreeSet<>();
        ObjectRef instance = c.use().instance();
        if (instance != null) {
            writers.add(instance);
        }
        c.store().visit(Index.PODS_OF_CLAIM, c.ref(), object -> {
            Pod pod = (Pod) object;
            if (pod.running() && !pod.readOnlyClaims().contains(c.ref().name())) {
                writers.add(pod.ref());
            }
        });
        return writers;
    }
}
