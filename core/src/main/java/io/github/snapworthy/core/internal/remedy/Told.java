package io.github.snapworthy.core.internal.remedy;

import static java.util.stream.Collectors.joining;

import io.github.snapworthy.core.ClassMark;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.internal.words.Way;
import java.util.List;

/**
 * What a remedy is called and says where the sentence of its code would not say what is done, and to what. Other languages
 * know these sentences by their English.
 *
 * @param way of what kind it is
 * @param text the sentence
 */
record Told(Way way, String text) {
    /** The remedy in words. */
    Remedy remedy() {
        return new Remedy(way.kind(), way.by(), way.risk(), text);
    }

    Told by(Way other) {
        return new Told(other, text);
    }

    /**
     * A new class.
     *
     * @param how what is to be said of it, beginning with a space or comma; the empty text where there is nothing
     */
    static Told created(SnapshotClass found, String how) {
        return new Told(
                Way.CREATE_SNAPSHOT_CLASS,
                "Create the " + named(found) + " of the driver " + found.driver() + how + ".");
    }

    /** A class that is there, in a place that names one. */
    static Told in(String place, SnapshotClass found) {
        return new Told(Way.CORRECT_CLASS_NAME, "Name the class " + found.name() + " in " + place + ".");
    }

    /** A class that is there, wherever another one was named. */
    static Told instead(SnapshotClass found) {
        return new Told(Way.CORRECT_CLASS_NAME, "Name the class " + found.name() + " instead.");
    }

    /** The mark on a class, which the others lose. */
    static Told marked(ClassMark mark, SnapshotClass found, List<SnapshotClass> others) {
        String loses = others.isEmpty() ? "" : ", and take the mark from " + names(others);
        return new Told(
                Way.MARK_DEFAULT_SNAPSHOT_CLASS, "Mark the " + named(found) + " by " + mark.key() + loses + ".");
    }

    /** The mark, which one class keeps and the others lose. */
    static Told keptAlone(ClassMark mark, SnapshotClass found, List<SnapshotClass> others) {
        return new Told(
                Way.MARK_DEFAULT_SNAPSHOT_CLASS,
                "Take the mark " + mark.key() + " from " + names(others) + ", so that only " + found.name()
                        + " has it.");
    }

    /** A driver that has no classes of that purpose. */
    static Told hopeless(DriverName driver, ClassPurpose purpose) {
        return new Told(
                purpose == ClassPurpose.BACKUP ? Way.DRIVER_CANNOT_BACK_UP : Way.DRIVER_CANNOT,
                "The driver " + driver + " has no classes of purpose " + purpose + ": use another method.");
    }

    /**
     * A driver that makes no snapshots, whatever class there is.
     *
     * @param isForBackup whether they are made for a backup
     * @param made what it does not make
     * @param others methods that are not denied
     */
    static Told lacking(boolean isForBackup, String driver, String made, List<String> others) {
        String instead = others.isEmpty() ? "" : ": use " + String.join(", ", others) + " instead";
        return new Told(
                isForBackup ? Way.DRIVER_CANNOT_BACK_UP : Way.DRIVER_CANNOT,
                "The driver " + driver + " makes no " + made + ", with a class or without one" + instead + ".");
    }

    /** A limit of a quota that has been raised. */
    static Told raised(Quota quota, String resource) {
        return new Told(
                Way.RAISE_QUOTA,
                "Raise " + resource + " in the quota " + quota.ref() + " to "
                        + quota.hard().get(resource) + ", or delete what is counted.");
    }

    /** A place in words. */
    static String place(String field, ObjectRef object) {
        return field + " of " + object;
    }

    private static String named(SnapshotClass found) {
        return found.ref().kind().bareName() + " " + found.name();
    }

    private static String names(List<SnapshotClass> classes) {
        return classes.stream().map(SnapshotClass::name).collect(joining(", "));
    }
}
