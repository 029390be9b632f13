package io.github.snapworthy.kubernetes.internal.watch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.live.Failure;
import io.github.snapworthy.kubernetes.internal.live.GroupAnswer;
import io.github.snapworthy.kubernetes.internal.live.KnownVersions;
import io.github.snapworthy.kubernetes.internal.live.Resource;
import io.github.snapworthy.kubernetes.internal.live.ScopeList;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.reading.Item;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server serves, as it was told last. A group that does not answer serves what it served, for a while: the watches
 * of its kinds tell better whether they are there. For one thread.
 */
final class ServedKinds {
    /** The place of definitions of custom resources, which discovery tells. */
    static final ScopeList.Scope DEFINITIONS = new ScopeList.Scope(new Resource(Kind.API_DEFINITION, ""), "");

    private static final ImmutableSet<String> CUSTOM = Kind.ofClusters().stream()
            .filter(Kind::isDefinedByCustomResource)
            .map(Kind::group)
            .collect(ImmutableSet.toImmutableSet());

    private static final Failure NOT_ASKED = new Failure(Failure.Why.FAILED, "discovery was not asked");

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Duration maxAge;
    private final Map<String, Told> groups = new HashMap<>();
    private final Map<String, Instant> shrunk = new HashMap<>();
    private boolean ofNow;

    ServedKinds(Duration maxAge) {
        this.maxAge = maxAge;
    }

    private record Told(GroupAnswer answer, Instant when) {}

    /** Takes what discovery says now. */
    void take(Map<String, GroupAnswer> answers, Instant now) {
        ofNow = true;
        answers.forEach((group, answer) -> take(group, answer, now));
    }

    /** Discovery as a whole failed. */
    void fail(Failure why, Instant now) {
        ofNow = true;
        KnownVersions.GROUPS.forEach(group -> take(group, GroupAnswer.unknown(why), now));
    }

    private void take(String group, GroupAnswer answer, Instant now) {
        Told last = groups.get(group);
        boolean isKept = last != null && last.answer.isWhole() && !isBelieved(group, last, answer, now);
        ofNow &= !isKept;
        if (!isKept) {
            groups.put(group, new Told(answer, now));
            shrunk.remove(group);
        }
    }

    /** A server that is starting tells for some seconds of less than it serves. */
    private boolean isBelieved(String group, Told last, GroupAnswer answer, Instant now) {
        if (!answer.isWhole()) {
            return Duration.between(last.when, now).compareTo(maxAge) > 0;
        }
        boolean isLess = last.answer.served().entrySet().stream()
                .anyMatch(version -> !answer.served()
                        .getOrDefault(version.getKey(), ImmutableSet.of())
                        .containsAll(version.getValue()));
        return !isLess
                || Duration.between(shrunk.computeIfAbsent(group, g -> now), now)
                                .compareTo(GRACE)
                        >= 0;
    }

    /** Whether something of it has to be asked for soon. */
    boolean isInDoubt() {
        return !shrunk.isEmpty();
    }

    /** Whether all of it was told when it was asked for last. */
    boolean isOfNow() {
        return ofNow;
    }

    /** What is served of the group of a kind. */
    GroupAnswer of(Kind kind) {
        Told told = groups.get(kind.group());
        return told == null ? GroupAnswer.unknown(NOT_ASKED) : told.answer;
    }

    /** The definitions of custom resources, as a list; it has failed where any group did. */
    ScopeList definitions() {
        ImmutableMap.Builder<String, GroupAnswer> custom = ImmutableMap.builder();
        for (String group : CUSTOM) {
            Told told = groups.get(group);
            custom.put(group, told == null ? GroupAnswer.unknown(NOT_ASKED) : told.answer);
        }
        ImmutableMap<String, GroupAnswer> answers = custom.buildOrThrow();
        ImmutableList<Item> items = answers.entrySet().stream()
                .flatMap(group -> definitions(group.getKey(), group.getValue()))
                .collect(ImmutableList.toImmutableList());
        Optional<Failure> failure = answers.values().stream()
                .flatMap(answer -> answer.failure().stream())
                .reduce((one, other) -> isForbidden(one) ? other : one)
                .map(why -> items.isEmpty() ? why : new Failure(Failure.Why.FAILED, why.message()));
        return new ScopeList(DEFINITIONS, items, ImmutableList.of(), new ScopeList.End("", Optional.empty(), failure));
    }

    private static boolean isForbidden(Failure failure) {
        return failure.why() == Failure.Why.FORBIDDEN;
    }

    private static Stream<Item> definitions(String group, GroupAnswer answer) {
        return answer.resources().stream().map(resource -> {
            ApiDefinition definition = new ApiDefinition(resource, group, answer.versionsOf(resource));
            return new Item(new Mapped.Read(definition), Optional.of(definition.ref()), -1, Place.NONE);
        });
    }
}
