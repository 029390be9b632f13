package io.github.snapworthy.core.internal.remedy;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.internal.classes.Question;
import io.github.snapworthy.core.internal.decide.Engine;
import io.github.snapworthy.core.internal.rules.ClassComparer;
import io.github.snapworthy.core.internal.rules.MachineClaims;
import io.github.snapworthy.core.internal.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which class each tool takes for some claims, of which one stands for all that are alike to every tool, and what changes
 * would take from the tools. Looks at nothing before it is asked about a change that could matter. Safe for all threads.
 */
final class Choices {
    /** Snapshot classes, and the places that name them. */
    private static final ImmutableSet<Kind> CHOOSING =
            ImmutableSet.of(Kind.SNAPSHOT_CLASS, Kind.SETTING, Kind.STORAGE_PROFILE);

    private final Engine now;
    private final Supplier<ImmutableList<Request>> asked;
    private final Supplier<ImmutableList<DialectAnswer>> answers;

    private Choices(Engine now, Supplier<ImmutableList<Request>> asked) {
        this.now = now;
        this.asked = asked;
        this.answers = Suppliers.memoize(() -> answers(now));
    }

    /** The choices for the claims of these requests. */
    static Choices of(Engine now, Iterable<Request> requests) {
        return new Choices(now, Suppliers.memoize(() -> unlike(now, requests)));
    }

    /** The choices for the same claims after changes that were carried out. */
    Choices after(Engine later) {
        return new Choices(later, asked);
    }

    /** What it was made for. */
    Engine now() {
        return now;
    }

    /** The dialects, by name, that would no longer take a class for one of the claims after the changes, or by chance only. */
    ImmutableSortedSet<String> lost(Iterable<Change> changes, Engine after) {
        ImmutableSortedSet.Builder<String> lost = ImmutableSortedSet.naturalOrder();
        if (Streams.stream(changes).anyMatch(Choices::chooses)) {
            ImmutableList<DialectAnswer> before = answers.get();
            ImmutableList<DialectAnswer> then = answers(after);
            for (int i = 0; i < before.size(); i++) {
                if (certainty(then.get(i)) < certainty(before.get(i))) {
                    lost.add(before.get(i).dialect());
                }
            }
        }
        return lost.build();
    }

    /** What is to be said of tools that lose their choice; the empty text where there are none. */
    static String inWords(ImmutableSortedSet<String> lost) {
        return lost.isEmpty()
                ? ""
                : "With that " + String.join(", ", lost) + " would no longer know which class to take.";
    }

    private static boolean chooses(Change change) {
        return CHOOSING.contains(((Change.Put) change).object().ref().kind());
    }

    private static int certainty(DialectAnswer answer) {
        if (answer.outcome() != Dialect.Outcome.CHOSEN) {
            return 0;
        }
        return answer.orderDependent() ? 1 : 2;
    }

    private ImmutableList<DialectAnswer> answers(Engine engine) {
        return asked.get().stream()
                .flatMap(request -> engine.compare(request).stream())
                .flatMap(comparison -> comparison.answers().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** One request of each purpose for each claim about which the tools are asked something else. */
    private static ImmutableList<Request> unlike(Engine now, Iterable<Request> requests) {
        Map<ImmutableList<Question>, ClaimRef> unlike = new LinkedHashMap<>();
        Streams.stream(requests)
                .flatMap(request -> claims(now.world().store(), request.subject()))
                .distinct()
                .map(claim -> ClaimRef.of(claim.namespace(), claim.name()))
                .forEach(claim -> unlike.putIfAbsent(
                        ClassComparer.questions(now.world(), Request.snapshot(claim), claim.object()), claim));
        return unlike.values().stream()
                .flatMap(claim -> Stream.of(Request.snapshot(claim), Request.backup(claim)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<ObjectRef> claims(Store store, Subject subject) {
        if (subject instanceof ClaimSetRef set) {
            return set.claims().stream().map(name -> ObjectRef.of(Kind.CLAIM, set.namespace(), name));
        }
        return subject instanceof ClaimRef
                ? Stream.of(subject.object())
                : MachineClaims.of(store, subject.object()).stream();
    }
}
