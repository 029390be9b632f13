package io.github.snapworthy.kubernetes;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.kubernetes.internal.objects.FieldPaths;
import io.github.snapworthy.kubernetes.internal.reading.Collector;
import io.github.snapworthy.kubernetes.internal.reading.Limits;
import io.github.snapworthy.kubernetes.internal.reading.Session;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;

/** One reading with the options of a host. */
final class Sessions {
    private static final FieldTree USUAL_FIELDS = FieldPaths.tree(ImmutableSet.of());

    private final Session session;

    Sessions(ReadOptions options) {
        FieldTree tree = options.annotations().isEmpty() ? USUAL_FIELDS : FieldPaths.tree(options.annotations());
        Collector collector =
                options.overlay() ? Collector.ofOverlay(options.maxObjects()) : new Collector(options.maxObjects());
        session = new Session(limits(options), tree, collector, options.listener()::bytesRead);
    }

    private static Limits limits(ReadOptions options) {
        return new Limits(
                options.maxBytes(),
                options.maxCompressionRatio(),
                options.maxObjects(),
                new TokenLimits(options.maxDepth(), options.maxTextLength()));
    }

    Session session() {
        return session;
    }

    Reading reading() {
        return Reading.of(session.collector());
    }
}
