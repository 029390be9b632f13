package io.github.snapworthy.kubernetes.internal.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.reading.AnswerReader;
import io.github.snapworthy.kubernetes.internal.reading.Item;
import io.github.snapworthy.kubernetes.internal.reading.Page;
import io.github.snapworthy.kubernetes.internal.reading.Problem;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lists one kind in pages. A list whose continue token expires is begun anew, so that it is the state of one moment and a
 * watch can go on from its version; the last time it is asked for in one piece, which cannot expire. Safe for all threads.
 */
public final class KindLister {
    private static final int MOST_RESTARTS = 3;

    /** Of Secrets the existence counts: an API server that does not do this refuses, and sends no data. */
    private static final String METADATA_ONLY = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

    private final RawApi api;
    private final Retries retries;
    private final Settings settings;
    private final AtomicInteger objects = new AtomicInteger();

    /**
     * How to list.
     *
     * @param pageSize how many objects one page may have
     * @param maxObjects how many objects all lists together may have
     * @param tree the fields that are read
     * @param tokens what one answer may ask of its reader
     */
    public record Settings(int pageSize, int maxObjects, FieldTree tree, TokenLimits tokens) {
        /** A reader of answers about a kind; a watch reads its events with one, too. */
        public AnswerReader reader(ScopeList.Scope scope) {
            Where where = new Where(where(scope), 0);
            return new AnswerReader(new AnswerReader.Terms(scope.resource().kind(), tree, tokens, where));
        }
    }

    /** Lists from that server. */
    public KindLister(RawApi api, Retries retries, Settings settings) {
        this.api = api;
        this.retries = retries;
        this.settings = settings;
    }

    /** Lists a kind; a failure is part of the result. */
    public ScopeList list(ScopeList.Scope scope) throws InterruptedException {
        for (int restarts = 0; ; restarts++) {
            OneList list = new OneList(scope, restarts < MOST_RESTARTS ? settings.pageSize : 0);
            list.read();
            if (restarts == MOST_RESTARTS || !list.hasExpired()) {
                return list.result();
            }
            objects.addAndGet(-list.items.size());
        }
    }

    /** The name under which problems of a list are told. */
    public static String where(ScopeList.Scope scope) {
        return "GET " + scope.path();
    }

    /** One try at a list, from its first page on. */
    private final class OneList {
        private final ScopeList.Scope scope;
        private final int pageSize;
        private final AnswerReader reader;
        private final List<Item> items = new ArrayList<>();
        private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        private Optional<Failure> failure = Optional.empty();
        private String version = "";
        private String next = "";

        OneList(ScopeList.Scope scope, int pageSize) {
            this.scope = scope;
            this.pageSize = pageSize;
            reader = settings.reader(scope);
        }

        void read() throws InterruptedException {
            try {
                do {
                    Page page = retries.run(this::page);
                    add(page);
                } while (!next.isEmpty());
            } catch (IOException fault) {
                failure = Optional.of(Failure.of(fault));
            }
        }

        boolean hasExpired() {
            return !next.isEmpty()
                    && failure.filter(why -> why.why() == Failure.Why.EXPIRED).isPresent();
        }

        private void add(Page page) throws IOException {
            if (!page.next().isEmpty() && page.next().equals(next)) {
                throw new IOException("the server names the same page as the next one twice");
            }
            if (objects.addAndGet(page.items().size()) > settings.maxObjects) {
                objects.addAndGet(-page.items().size());
                throw new IOException("there are more than " + settings.maxObjects + " objects");
            }
            items.addAll(page.items());
            problems.addAll(page.problems());
            version = version.isEmpty() ? page.resourceVersion() : version;
            next = page.next();
        }

        private Page page(Duration limit) throws IOException {
            try (Answer answer = api.open(request(), limit)) {
                return read(answer);
            }
        }

        private Page read(Answer answer) throws IOException {
            try {
                return reader.page(answer.body());
            } catch (InputFault e) {
                answer.abandon();
                throw new IOException("the answer " + e.problem(), e);
            } catch (IOException e) {
                answer.abandon();
                throw e;
            }
        }

        private RawApi.Get request() {
            ImmutableMap.Builder<String, String> query = ImmutableMap.builder();
            if (pageSize > 0) {
                query.put("limit", Integer.toString(pageSize));
            }
            if (!next.isEmpty()) {
                query.put("continue", next);
            }
            boolean isSecret = scope.resource().kind() == Kind.SECRET;
            return new RawApi.Get(scope.path(), query.buildOrThrow(), isSecret ? METADATA_ONLY : RawApi.JSON);
        }

        ScopeList result() {
            return new ScopeList(
                    scope,
                    ImmutableList.copyOf(items),
                    problems.build(),
                    new ScopeList.End(version, reader.newestTime(), failure));
        }
    }
}
