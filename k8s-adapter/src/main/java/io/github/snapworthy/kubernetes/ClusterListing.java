package io.github.snapworthy.kubernetes;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.ClusterLister;
import io.github.snapworthy.kubernetes.internal.live.KindLister;
import io.github.snapworthy.kubernetes.internal.live.Pace;
import io.github.snapworthy.kubernetes.internal.objects.FieldPaths;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * What a live cluster told when it was listed: the objects, as of files, and what became of each kind. Immutable.
 *
 * <p>What the server serves is asked first, so that a kind that it does not have is told from one that may not be read.
 * Lists come in pages and are read as streams; unknown fields are skipped. Of Secrets metadata alone is asked for.
 * Definitions of custom resources are taken from what is served, which needs no rights of its own.
 *
 * <p>An API server that is starting tells of less than it serves. While its {@code /readyz} says so, and a kind that is
 * wanted is not there, it is asked again for 15 seconds, or half the time of the options where that is less; what is missing
 * then has failed. A server that does not answer that question is believed.
 */
public final class ClusterListing {
    private static final TokenLimits TOKENS = new TokenLimits(128, 4 << 20);

    private final Reading reading;
    private final ImmutableMap<Kind, ListedKind> kinds;

    ClusterListing(Reading reading, ImmutableMap<Kind, ListedKind> kinds) {
        this.reading = reading;
        this.kinds = kinds;
    }

    /**
     * Lists kinds of a cluster. Blocks until it is done, at the latest when the time of the options is up; no thread and no
     * request is left after that.
     *
     * @param client the host's client, whose address, TLS, authentication and connections are used
     * @param kinds the kinds to list, see {@link io.github.snapworthy.core.Advisor#reads}
     * @throws IOException if the cluster cannot be reached at all; the message says why. What cannot be read of a cluster
     *     that can be reached is a fact of the result
     * @throws InterruptedIOException if this thread is interrupted, which it then still is
     */
    public static ClusterListing list(ApiClient client, Iterable<Kind> kinds, ListOptions options) throws IOException {
        return list(client, kinds, options, Pace.SYSTEM);
    }

    static ClusterListing list(ApiClient client, Iterable<Kind> kinds, ListOptions options, Pace pace)
            throws IOException {
        ImmutableSet<Kind> wanted = Sets.immutableEnumSet(requireNonNull(kinds, "kinds"));
        checkArgument(!wanted.contains(Kind.CLAIM_SET), "kinds: %s is no kind of a cluster", Kind.CLAIM_SET);
        ClusterLister lister = new ClusterLister(requireNonNull(client, "client"), plan(options), pace);
        return new Findings(wanted, options.maxObjects()).of(lister.list(wanted));
    }

    static ClusterLister.Plan plan(ListOptions options) {
        KindLister.Settings lists = new KindLister.Settings(
                options.pageSize(), options.maxObjects(), FieldPaths.tree(options.annotations()), TOKENS);
        return new ClusterLister.Plan(
                options.namespaces(),
                options.concurrency(),
                options.attempts(),
                options.timeout(),
                options.requestTimeout(),
                lists);
    }

    /** The objects, what lists vouch for, and what could not be read; the source of a problem is its request. */
    public Reading reading() {
        return reading;
    }

    /** What became of each kind that was asked for, in the order of the kinds. */
    public ImmutableMap<Kind, ListedKind> kinds() {
        return kinds;
    }

    /** Adds everything to an inventory, and the time of the server when the reading began. */
    public Inventory.Builder addTo(Inventory.Builder builder) {
        return reading.addTo(builder);
    }

    /** The kinds and what became of them, for a log line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Listing");
        kinds.forEach((kind, listed) -> text.append(' ')
                .append(kind)
                .append('=')
                .append(listed.state())
                .append('(')
                .append(listed.objects())
                .append(')'));
        return text.toString();
    }
}
