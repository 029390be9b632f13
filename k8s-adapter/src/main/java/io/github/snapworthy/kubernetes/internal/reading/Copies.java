package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Weight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges objects that occur several times. Of copies that differ the one of the highest resource version counts; where
 * versions cannot tell, nobody knows which content is true, and the order of the documents must not decide it.
 */
final class Copies {
    private final List<Change> changes;
    private final Map<ObjectRef, First> firsts = new HashMap<>();
    private final Map<ObjectRef, Rivals> contested = new LinkedHashMap<>();

    /** Objects take their place in that list when they are first seen. */
    Copies(List<Change> changes) {
        this.changes = changes;
    }

    private record First(int index, Copy copy) {}

    void add(ObjectRef ref, Copy copy) {
        First first = firsts.get(ref);
        if (first == null) {
            firsts.put(ref, new First(changes.size(), copy));
            changes.add(copy.change());
        } else if (!first.copy.equalsButForItsPlace(copy)) {
            contested.computeIfAbsent(ref, r -> new Rivals(first.copy)).add(copy);
        }
    }

    /** Decides what counts of each object, after all copies have been seen. */
    void judge(Consumer<Problem> problems) {
        contested.forEach((ref, rivals) -> {
            First first = firsts.get(ref);
            if (first != null) {
                changes.set(first.index, rivals.judge(ref, problems));
            }
        });
        contested.clear();
    }

    /** The copies of one object that matter. */
    private static final class Rivals {
        private @Nullable Copy newest;
        private @Nullable Copy asNew;
        private @Nullable Copy unversioned;
        private @Nullable Copy unversionedToo;

        Rivals(Copy first) {
            add(first);
        }

        void add(Copy copy) {
            if (!copy.hasVersion()) {
                addUnversioned(copy);
            } else if (newest == null || copy.version() > newest.version()) {
                newest = copy;
                asNew = null;
            } else if (copy.version() == newest.version() && asNew == null && copy.differs(newest)) {
                asNew = copy;
            }
        }

        private void addUnversioned(Copy copy) {
            if (unversioned == null) {
                unversioned = copy;
            } else if (unversionedToo == null && copy.differs(unversioned)) {
                unversionedToo = copy;
            }
        }

        Change judge(ObjectRef ref, Consumer<Problem> problems) {
            boolean told = tell(ref, asNew, newest, problems)
                    || tell(ref, unversionedToo, unversioned, problems)
                    || tell(ref, unversioned, newest, problems);
            Copy only = newest == null ? unversioned : newest;
            return told || only == null ? Change.malformed(ref) : only.change();
        }

        /** Whether two copies contradict each other, which is then a problem. */
        private static boolean tell(
                ObjectRef ref, @Nullable Copy one, @Nullable Copy other, Consumer<Problem> problems) {
            if (one == null || other == null || !one.differs(other)) {
                return false;
            }
            String message = ref + ": has another content in " + other.words()
                    + ": expected the same, or a numeric metadata.resourceVersion in both, one of them higher";
            problems.accept(new Problem(one.where(), one.place(), message, Weight.LOST));
            return true;
        }
    }
}
