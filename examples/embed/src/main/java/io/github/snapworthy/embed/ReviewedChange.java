package io.github.snapworthy.embed;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.kubernetes.Source;
import java.io.InputStream;
import java.util.List;

/** A host that looks at manifests before somebody applies them. */
public final class ReviewedChange {
    private ReviewedChange() {}

    // quote: review
    /** What these manifests would change, what gets worse first; with {@code $patch: delete} an object is removed. */
    public static ImmutableList<DecisionChange> review(Situation now, InputStream manifests, List<Request> requests) {
        Reading change = ClusterFiles.read(
                List.of(Source.of(manifests, "change.yaml")),
                ReadOptions.builder().overlay(true).build());
        Situation then = now.with(change); // costs what the change touches
        return DecisionChange.between(decide(now, requests), decide(then, requests));
    }
    // end

    private static List<Decision> decide(Situation situation, List<Request> requests) {
        return requests.stream().map(situation::decide).toList();
    }
}
