package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.ScopeList;
import io.github.snapworthy.kubernetes.internal.live.ScopeList.Scope;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each thing that an operator may want to know; never what stands in an object. */
final class WatchLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.snapworthy.kubernetes.LiveInventory");

    private WatchLog() {}

    static void listed(ScopeList list, Duration took) {
        LOG.info(
                "{}: listed {} objects in {} ms, version {}",
                name(list.scope()),
                list.items().size(),
                took.toMillis(),
                list.end().resourceVersion());
        list.problems().forEach(problem -> LOG.debug("{}", problem.message()));
    }

    static void failed(Scope scope, Failure why) {
        if (why.why() == Failure.Why.FORBIDDEN) {
            LOG.warn("{}: forbidden, counts as unreadable until it is allowed: {}", name(scope), why.message());
        } else {
            LOG.warn("{}: cannot be read: {}", name(scope), why.message());
        }
    }

    static void lost(Scope scope, String why) {
        LOG.info("{}: watch lost, it goes on from its last version: {}", name(scope), why);
    }

    static void again(Scope scope, String why) {
        LOG.info("{}: will be listed again: {}", name(scope), why);
    }

    static void odd(Scope scope, String problem) {
        LOG.warn("{}: {}", name(scope), problem);
    }

    static void late(Kind kind, Instant since) {
        LOG.warn("{}: nothing was heard of it since {}: it is stale", kind.qualifiedName(), since);
    }

    static void heardAgain(Kind kind) {
        LOG.info("{}: is not stale any more", kind.qualifiedName());
    }

    static void discovery(String why) {
        LOG.warn("the API server does not say what it serves: {}", why);
    }

    static void broken(String what, Throwable defect) {
        LOG.error("{} failed, and goes on", what, defect);
    }

    private static String name(Scope scope) {
        String kind = scope.resource().kind().qualifiedName();
        return scope.namespace().isEmpty() ? kind : kind + " in " + scope.namespace();
    }
}
