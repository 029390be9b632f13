package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.internal.words.Notation;

/**
 * On what a restriction depends: where to look, and what has to stand there. Data, so that a condition prints itself and
 * can be evaluated on facts that its author has never seen.
 *
 * @param reading how several places count
 * @param places where to look; none where no object tells
 * @param supportedWhen any one of these clauses suffices
 * @param unsupportedWhen any one of these clauses suffices
 */
public record Condition(
        Reading reading,
        ImmutableList<Place> places,
        ImmutableList<Clause> supportedWhen,
        ImmutableList<Clause> unsupportedWhen) {

    /** How several places count. */
    public enum Reading {
        /** The first place that carries the key. */
        FIRST,
        /** All of them; the terms of a clause apply in their order. */
        EACH
    }

    /** What kind of place it is. */
    public enum Where {
        STORAGE_CLASS_PARAMETER,
        TARGET_STORAGE_CLASS_PARAMETER,
        SNAPSHOT_CLASS_PARAMETER,
        GROUP_SNAPSHOT_CLASS_PARAMETER,
        VOLUME_ATTRIBUTE,
        VOLUME_HANDLE,
        ACCESS_MODES,
        VOLUME_MODE
    }

    /** What is asked of the text that stands in a place. */
    public enum Test {
        /** The place was seen and does not have the key. */
        ABSENT,
        EQUALS,
        /** The text is a number that is at least the operand. */
        AT_LEAST,
        /** One element of the list, or of the text split at commas, equals the operand. */
        HAS,
        CONTAINS,
        PREFIX,
        /**
         * The release is at least the operand: a release of the driver, {@code 1.33.4}, or a product and its release,
         * {@code Longhorn 1.6.0}. An unseen one counts as current; see {@link Fact.Release}.
         */
        VERSION_AT_LEAST,
        /** The release is below the operand; an unseen version counts as current. */
        VERSION_BELOW,
        /** Whatever the other side does not match. */
        ELSE,
        /** Words for people: no object tells. */
        WORDS
    }

    /**
     * Where to look.
     *
     * @param where the kind of place
     * @param key the key there, the empty text where the place has none
     */
    public record Place(Where where, String key) {
        public Place {
            requireNonNull(where, "where");
            requireNonNull(key, "key");
        }

        /** Supported where this value stands here, and nowhere else. */
        public Condition is(String value) {
            return isAnyOf(value);
        }

        /** Supported where one of these values stands here, and nowhere else. */
        public Condition isAnyOf(String... values) {
            ImmutableList.Builder<Clause> supported = ImmutableList.builder();
            for (String value : values) {
                supported.add(Clause.of(Test.EQUALS, value));
            }
            return only(supported.build());
        }

        /** Supported where nothing stands here, and nowhere else. */
        public Condition isAbsent() {
            return only(ImmutableList.of(Clause.of(Test.ABSENT, "")));
        }

        private Condition only(ImmutableList<Clause> supported) {
            return new Condition(
                    Reading.FIRST, ImmutableList.of(this), supported, ImmutableList.of(Clause.of(Test.ELSE, "")));
        }
    }

    /**
     * What has to stand there.
     *
     * @param test the question
     * @param operand what is compared with, the empty text where the test needs none
     */
    public record Term(Test test, String operand) {
        public Term {
            requireNonNull(test, "test");
            requireNonNull(operand, "operand");
        }
    }

    /**
     * Terms that must all hold.
     *
     * @param terms the terms
     */
    public record Clause(ImmutableList<Term> terms) {
        public Clause {
            requireNonNull(terms, "terms");
        }

        /** A clause of one term. */
        public static Clause of(Test test, String operand) {
            return new Clause(ImmutableList.of(new Term(test, operand)));
        }
    }

    public Condition {
        requireNonNull(reading, "reading");
        requireNonNull(places, "places");
        requireNonNull(supportedWhen, "supportedWhen");
        requireNonNull(unsupportedWhen, "unsupportedWhen");
    }

    /** A parameter of the volume's StorageClass. */
    public static Place storageClassParameter(String key) {
        return new Place(Where.STORAGE_CLASS_PARAMETER, key);
    }

    /** A parameter of the VolumeGroupSnapshotClass that is chosen; only group snapshots have one. */
    public static Place groupSnapshotClassParameter(String key) {
        return new Place(Where.GROUP_SNAPSHOT_CLASS_PARAMETER, key);
    }

    /** A parameter of the VolumeSnapshotClass that is chosen. */
    public static Place snapshotClassParameter(String key) {
        return new Place(Where.SNAPSHOT_CLASS_PARAMETER, key);
    }

    /** An attribute in the CSI source of the volume. */
    public static Place volumeAttribute(String key) {
        return new Place(Where.VOLUME_ATTRIBUTE, key);
    }

    /** The mode of the volume, {@code BLOCK} or {@code FILESYSTEM}. */
    public static Place volumeMode() {
        return new Place(Where.VOLUME_MODE, "");
    }

    /** The opposite: unsupported where this is supported. */
    public Condition not() {
        return new Condition(reading, places, unsupportedWhen, supportedWhen);
    }

    /** Where to look, as files of facts have it: {@code StorageClass.parameters[tier]}, {@code release}, or {@code unreadable}. */
    public String whereWords() {
        return Notation.where(this);
    }

    /** What has to stand there for a yes, as files of facts have it: {@code absent, =gold}; possibly the empty text. */
    public String supportedWords() {
        return Notation.side(this, supportedWhen);
    }

    /** What has to stand there for a no, as files of facts have it: {@code else}; possibly the empty text. */
    public String unsupportedWords() {
        return Notation.side(this, unsupportedWhen);
    }

    /** One line for people: {@code StorageClass.parameters[tier]: supported when =gold; unsupported when else}. */
    @Override
    public String toString() {
        String supported = supportedWhen.isEmpty() ? "" : " supported when " + supportedWords();
        String unsupported = unsupportedWhen.isEmpty() ? "" : " unsupported when " + unsupportedWords();
        String between = supported.isEmpty() || unsupported.isEmpty() ? "" : ";";
        return whereWords() + ":" + supported + between + unsupported;
    }
}
