package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What makes a class a default.
 *
 * @param sign what is looked at
 * @param key the key of the annotation or label
 */
public record ClassMark(Sign sign, String key) {
    /** What is looked at. */
    public enum Sign {
        /** An annotation whose value is {@code true}. */
        ANNOTATION_TRUE,
        /** An annotation that is there, whatever its value. */
        ANNOTATION_PRESENT,
        /** A label whose value is {@code true}. */
        LABEL_TRUE,
        /** A label that is there, whatever its value. */
        LABEL_PRESENT
    }

    public ClassMark {
        requireNonNull(sign, "sign");
        requireNonNull(key, "key");
    }

    private boolean asksForTrue() {
        return sign == Sign.ANNOTATION_TRUE || sign == Sign.LABEL_TRUE;
    }

    private boolean isLabel() {
        return sign == Sign.LABEL_TRUE || sign == Sign.LABEL_PRESENT;
    }

    /** Whether the class has it. */
    public boolean isOn(SnapshotClass snapshotClass) {
        Optional<String> value = value(snapshotClass);
        return asksForTrue() ? value.filter("true"::equals).isPresent() : value.isPresent();
    }

    /** Whether the class has it, and it says {@code false}. */
    public boolean isOnSayingFalse(SnapshotClass snapshotClass) {
        return isOn(snapshotClass)
                && value(snapshotClass).filter("false"::equals).isPresent();
    }

    private Optional<String> value(SnapshotClass snapshotClass) {
        return Optional.ofNullable((isLabel() ? snapshotClass.labels() : snapshotClass.annotations()).get(key));
    }

    /** What a report says of a class that is chosen for it. */
    public ChosenBy chosenBy() {
        return isLabel() ? ChosenBy.VELERO_LABEL : ChosenBy.DEFAULT_MARK;
    }
}
