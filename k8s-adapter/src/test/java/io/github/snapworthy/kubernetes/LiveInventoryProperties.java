package io.github.snapworthy.kubernetes;

import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLAIMS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.CLASSES;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SNAPSHOTS;
import static io.github.snapworthy.kubernetes.fake.FakeCluster.SNAPSHOT_CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.DecisionTable;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.kubernetes.fake.FakeAnswer;
import io.github.snapworthy.kubernetes.fake.FakeApiServer;
import io.github.snapworthy.kubernetes.fake.FakeCluster;
import io.github.snapworthy.kubernetes.fake.FakeRequest;
import io.github.snapworthy.kubernetes.fake.FakeResource;
import io.github.snapworthy.kubernetes.fake.Misdeed;
import io.github.snapworthy.kubernetes.fake.WatchDeed;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens in a cluster and however its server misbehaves: in the end what is known is what is there. */
class LiveInventoryProperties {
    private static final Set<Kind> SUBJECTS = EnumSet.of(Kind.CLAIM, Kind.SNAPSHOT);
    private static final Advisor ADVISOR = Advisor.of(Profile.kubernetes());

    /** What the server does next. */
    enum Step {
        PUT,
        CHANGE,
        DELETE,
        BREAK_OBJECT,
        SERVE,
        STOP_SERVING,
        COMPACT,
        END_WATCHES,
        REFUSE,
        BUSY,
        DIE_SOON,
        HALF_EVENT,
        EXPIRED_EVENT,
        OLD_EVENTS,
        SWAPPED_EVENTS,
        TWICE,
        REST
    }

    /** The table of decisions as a listener sees it, who is told of changes alone. */
    private static final class Told {
        private final Map<Request, Decision> decisions = new HashMap<>();

        synchronized void tell(ImmutableList<DecisionChange> changes) {
            for (DecisionChange change : changes) {
                assertThat(decisions.get(change.request()))
                        .isEqualTo(change.before().orElse(null));
                change.after()
                        .ifPresentOrElse(
                                after -> decisions.put(change.request(), after),
                                () -> decisions.remove(change.request()));
            }
        }

        synchronized Map<Request, Decision> now() {
            return Map.copyOf(decisions);
        }
    }

    @Property(tries = 40, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void in_the_end_all_is_known_and_decided(
            @ForAll @Size(min = 5, max = 25) List<Step> steps,
            @ForAll @Size(value = 25) List<@IntRange(max = 5) Integer> objects)
            throws Exception {
        try (FakeApiServer server = FakeCluster.start();
                Watched watched = new Watched(server)) {
            Told told = new Told();
            watched.live.decisions(
                    ADVISOR, seen -> FactSet.none(), SUBJECTS, EnumSet.allOf(Operation.class), told::tell);
            for (int i = 0; i < steps.size(); i++) {
                step(steps.get(i), objects.get(i), server);
            }
            server.behave();
            watched.awaitTruth();
            watched.await(seen -> told.now().equals(anew(watched.live.current())));
        }
    }

    private static Map<Request, Decision> anew(Inventory seen) {
        Map<Request, Decision> decisions = new HashMap<>();
        DecisionTable.of(ADVISOR.over(seen, FactSet.none()), SUBJECTS, EnumSet.allOf(Operation.class))
                .decisions()
                .forEach(decision -> decisions.put(decision.request(), decision));
        return decisions;
    }

    private static void step(Step step, int object, FakeApiServer server) throws InterruptedException {
        switch (step) {
            case PUT -> put(object, "fast", server);
            case CHANGE -> put(object, "slow", server);
            case DELETE -> delete(object, server);
            case BREAK_OBJECT ->
                server.put(
                        CLAIMS, "{\"metadata\": {\"namespace\": \"a\", \"name\": \"x" + object + "\"}, \"spec\": 5}");
            case SERVE -> serve(server);
            case STOP_SERVING -> server.stopServing(SNAPSHOT_CLASSES);
            case COMPACT -> server.store().compact();
            case END_WATCHES -> server.endWatches();
            case REFUSE -> server.on(LiveInventoryProperties::isOfClaims, 1, failing(403, "Forbidden"));
            case BUSY -> server.on(LiveInventoryProperties::isOfClaims, 2, failing(429, "TooManyRequests"));
            case REST -> Thread.sleep(20);
            default -> server.onWatch(request -> true, 2, deed(step));
        }
    }

    private static WatchDeed deed(Step step) {
        return switch (step) {
            case DIE_SOON -> WatchDeed.ending(1);
            case HALF_EVENT -> WatchDeed.halving();
            case EXPIRED_EVENT -> WatchDeed.failing(410, "Expired", "too old resource version");
            case OLD_EVENTS -> WatchDeed.replaying();
            case SWAPPED_EVENTS -> WatchDeed.swapping();
            default -> WatchDeed.twice();
        };
    }

    private static boolean isOfClaims(FakeRequest request) {
        return request.path().endsWith("/persistentvolumeclaims");
    }

    private static Misdeed failing(int status, String reason) {
        return Misdeed.saying(FakeAnswer.failure(status, reason, "not now"));
    }

    private static void serve(FakeApiServer server) {
        server.stopServing(SNAPSHOT_CLASSES);
        server.serve(SNAPSHOT_CLASSES);
    }

    private static void put(int object, String storageClass, FakeApiServer server) {
        switch (object) {
            case 0 -> server.put(CLASSES, FakeCluster.driven(storageClass, "csi.acme.example"));
            case 1 -> server.put(SNAPSHOT_CLASSES, FakeCluster.driven("nightly", "csi." + storageClass + ".example"));
            case 2 -> server.put(SNAPSHOTS, """
                    {"metadata": {"namespace": "b", "name": "s"},
                     "spec": {"source": {"persistentVolumeClaimName": "x3"}, "volumeSnapshotClassName": "%s"}}
                    """.formatted(storageClass));
            default -> server.put(CLAIMS, FakeCluster.claim("a", "x" + object).replace("fast", storageClass));
        }
    }

    private static void delete(int object, FakeApiServer server) {
        switch (object) {
            case 0 -> delete(CLASSES, "", "fast", server);
            case 1 -> delete(SNAPSHOT_CLASSES, "", "nightly", server);
            case 2 -> delete(SNAPSHOTS, "b", "s", server);
            default -> delete(CLAIMS, "a", "x" + object, server);
        }
    }

    private static void delete(FakeResource resource, String namespace, String name, FakeApiServer server) {
        boolean isThere = server.store().list(resource, namespace).stream()
                .anyMatch(object -> object.getAsJsonObject("metadata")
                        .get("name")
                        .getAsString()
                        .equals(name));
        if (isThere) {
            server.delete(resource, namespace, name);
        }
    }
}
