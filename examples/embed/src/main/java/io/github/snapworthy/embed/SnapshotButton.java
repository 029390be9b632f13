package io.github.snapworthy.embed;

import static io.github.snapworthy.core.Operation.BACKUP;
import static io.github.snapworthy.core.Operation.SNAPSHOT;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dependencies;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NotEligibleException;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A service with a button and an admission check, which cannot disagree: both ask one situation. Safe for all threads. */
public final class SnapshotButton {
    // quote: once
    private final Advisor advisor = Advisor.of(Profile.kubernetes());
    private final FactSources sources = FactSources.discovered(SnapshotButton.class.getClassLoader());

    // end

    /** The kinds that the service has to be allowed to list. */
    public ImmutableSet<Kind> rights() {
        return advisor.reads(SNAPSHOT, BACKUP);
    }

    // quote: look
    /** Looks at the cluster: prepared once, immutable, shared by all threads. */
    public Situation look(Path dump) throws IOException {
        Inventory seen = KubernetesInventory.read(dump);
        return advisor.over(seen, sources.gather(seen));
    }

    // end

    // quote: live
    /** Looks at the live cluster, at what these decisions read; what may not be read is unknown, never absent. */
    public Situation look(ApiClient client) throws IOException {
        Inventory seen = KubernetesInventory.list(client, advisor.reads(SNAPSHOT, BACKUP));
        return advisor.over(seen, sources.gather(seen));
    }

    // end

    // quote: button
    /** The text of the button. */
    public static String label(Situation now, Subject subject) {
        Decision decision = now.decide(Request.snapshot(subject));
        String by = decision.snapshotClass().map(SnapshotClassChoice::name).orElse("the class of each disk");
        return decision.verdict()
                .fold(
                        () -> "Snapshot by " + by,
                        () -> "Not yet: " + reasons(decision),
                        () -> "Not known: " + reasons(decision),
                        () -> "Not possible: " + reasons(decision));
    }

    /** The smallest set of reasons whose repair would allow it. */
    private static String reasons(Decision decision) {
        return decision.blockers().stream().map(Finding::message).collect(Collectors.joining("; "));
    }

    // end

    // quote: admit
    /**
     * Lets a request pass, or says why not.
     *
     * @throws NotEligibleException with the decision
     */
    public static void admit(Situation now, Request request) {
        now.decide(request).requireAllowed();
    }

    /** What an operator watches: when one of these objects or kinds changes, it asks again. */
    public static Dependencies watched(Situation now, Request request) {
        return now.decide(request).dependsOn();
    }
    // end
}
