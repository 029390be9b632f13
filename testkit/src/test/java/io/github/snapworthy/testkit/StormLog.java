package io.github.snapworthy.testkit;

import io.github.snapworthy.core.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What happened in storms, so that a run of them can tell that it was one. */
final class StormLog {
    private final Set<Kind> created = EnumSet.noneOf(Kind.class);
    private final Set<Kind> updated = EnumSet.noneOf(Kind.class);
    private final Set<Kind> deleted = EnumSet.noneOf(Kind.class);
    private int events;
    private int looks;

    void passed() {
        events++;
    }

    void looked() {
        looks++;
    }

    void created(Kind kind) {
        created.add(kind);
    }

    void updated(Kind kind) {
        updated.add(kind);
    }

    void deleted(Kind kind) {
        deleted.add(kind);
    }

    int events() {
        return events;
    }

    int looks() {
        return looks;
    }

    /** The kinds of which objects came and went. */
    Set<Kind> cameAndWent() {
        Set<Kind> kinds = EnumSet.copyOf(created);
        kinds.retainAll(deleted);
        return kinds;
    }

    /** The kinds of which objects changed. */
    Set<Kind> changed() {
        return updated;
    }
}
