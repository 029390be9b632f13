package io.github.snapworthy.core.internal.track;

import io.github.snapworthy.core.Subject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The decisions on all subjects, and who of them read what. */
final class Rows {
    private final Map<Subject, Row> rows = new HashMap<>();
    private final Map<Object, Set<Subject>> readers = new HashMap<>();

    Row get(Subject subject) {
        return rows.getOrDefault(subject, Row.NONE);
    }

    /** All subjects, as they are now. */
    Set<Subject> subjects() {
        return new LinkedHashSet<>(rows.keySet());
    }

    /** Whose decisions rest on any of these. */
    Set<Subject> readersOf(Set<Object> keys) {
        Set<Subject> found = new LinkedHashSet<>();
        keys.forEach(key -> found.addAll(readers.getOrDefault(key, Set.of())));
        return found;
    }

    /**
     * Replaces what was known of the subject; a row without decisions removes it. Most of what was read is read again, and stays as
     * it is noted.
     */
    void put(Subject subject, Row row) {
        Row old = row.decisions().isEmpty() ? rows.remove(subject) : rows.put(subject, row);
        Set<Object> before = old == null ? Set.of() : old.reads();
        Set<Object> after = row.decisions().isEmpty() ? Set.of() : row.reads();
        for (Object key : before) {
            if (!after.contains(key)) {
                forget(key, subject);
            }
        }
        for (Object key : after) {
            if (!before.contains(key)) {
                readers.computeIfAbsent(key, unseen -> new LinkedHashSet<>()).add(subject);
            }
        }
    }

    private void forget(Object key, Subject subject) {
        readers.computeIfPresent(key, (read, by) -> {
            by.remove(subject);
            return by.isEmpty() ? null : by;
        });
    }
}
