package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One decision in full, in sentences of one language, for a host to lay out as it likes. Nothing in it is escaped: what comes
 * from the cluster may hold anything. Immutable.
 *
 * @param sections what there is to say, in the order in which a person would check it
 */
public record Explanation(ImmutableList<Section> sections) {
    /** What a section is about. The names are a contract. */
    public enum Topic {
        /** What was asked. */
        QUESTION,
        /** The verdict, and the least that stands in its way. */
        VERDICT,
        /** Each finding with its meaning, its usual cause and its evidence. */
        FINDINGS,
        /** The snapshot class that was chosen, and why not another. */
        CLASS,
        /** How each method would do. */
        METHODS,
        /** What becomes of each disk. */
        DISKS,
        /** How consistent, complete and well assured the result would be. */
        RESULT,
        /** What nobody observed. */
        ASSUMPTIONS,
        /** What would change the answer. */
        REMEDIES,
        /** What could not be read of the input. */
        RESTS
    }

    /**
     * A part of an explanation.
     *
     * @param topic what it is about
     * @param title its title
     * @param lines what it says
     */
    public record Section(Topic topic, String title, ImmutableList<Line> lines) {
        /** Checks that nothing is null. */
        public Section {
            requireNonNull(topic, "topic");
            requireNonNull(title, "title");
            requireNonNull(lines, "lines");
        }
    }

    /**
     * A sentence, or part of one.
     *
     * @param depth how far it is subordinate: 0, or 1 for what belongs to the line of depth 0 before it
     * @param text what it says
     * @param block a manifest that belongs below it
     */
    public record Line(int depth, String text, Optional<String> block) {
        /** Checks that nothing is null, and the depth not negative. */
        public Line {
            requireNonNull(text, "text");
            requireNonNull(block, "block");
            if (depth < 0) {
                throw new IllegalArgumentException("depth: expected 0 or more, was " + depth);
            }
        }

        static Line of(String text) {
            return new Line(0, text, Optional.empty());
        }

        static Line below(String text) {
            return new Line(1, text, Optional.empty());
        }
    }

    /** Checks that nothing is null. */
    public Explanation {
        requireNonNull(sections, "sections");
    }
}
