package io.github.snapworthy.fleet;

import static io.github.snapworthy.fleet.Column.bytes;
import static io.github.snapworthy.fleet.Column.number;
import static io.github.snapworthy.fleet.Column.structure;
import static io.github.snapworthy.fleet.Column.structures;
import static io.github.snapworthy.fleet.Column.text;
import static io.github.snapworthy.fleet.Column.texts;
import static io.github.snapworthy.fleet.Column.truth;

import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables and their columns: a contract, see docs/fleet.md. Columns are added, never renamed or removed. */
enum Table {
    DECISIONS(
            "What is possible: one row for each subject and operation of a dump.",
            text("cluster", "the name of the cluster's folder"),
            text("profile", "whose rules decided"),
            text("kind", "the kind of the subject: PersistentVolumeClaim, VirtualMachine ..."),
            text("namespace", "the namespace of the subject"),
            text("name", "the name of the subject"),
            text("driver", "the CSI driver of its volumes; null where no object names one, or where there are several"),
            texts("drivers", "all of its drivers, sorted"),
            text("storage_class", "the StorageClass that a claim names"),
            bytes("capacity_bytes", "the size of a claim: what it has, else what it asks for"),
            text("operation", "snapshot, backup, restore, clone"),
            text("verdict", "ALLOWED, WAIT, UNKNOWN, DENIED"),
            text("method", "the method that was chosen"),
            text("snapshot_class", "the VolumeSnapshotClass that was chosen"),
            text("chosen_by", "what chose it"),
            text("consistency", "what a copy is worth"),
            text("coverage", "whether all disks of a machine are covered"),
            text("assurance", "what the least trusted fact behind it is worth"),
            texts("blocking", "the codes of the findings that block, in their order, each once")),
    FINDINGS(
            "Why: one row for each finding of a decision.",
            text("cluster", "the name of the cluster's folder"),
            text("kind", "the kind of the subject that was decided on"),
            text("namespace", "its namespace"),
            text("name", "its name"),
            text("driver", "as in decisions"),
            text("operation", "as in decisions"),
            text("verdict", "the verdict of the decision"),
            number("position", "the place among the findings of the decision, from 0"),
            text("code", "what was found, see codes.md"),
            text("effect", "DENY, UNKNOWN, WAIT, WARN, INFO"),
            text("method", "the method that it is about, where it is about one"),
            text("about_kind", "the kind of the object that it is about"),
            text("about_namespace", "its namespace"),
            text("about_name", "its name"),
            text("message", "one sentence in English"),
            structures(
                    "remedies",
                    "what would change it, in their order",
                    text("kind", "the kind of remedy"),
                    truth("sufficient", "whether it was proved to suffice alone"),
                    text("by", "who can do it"),
                    text("risk", "what it puts at risk"),
                    text("text", "one sentence in English"),
                    text("key", "the object to make or to change, as Kind/namespace/name; null where there is none"))),
    DRIVERS(
            "What each CSI driver of a dump can do, as far as anybody knows.",
            text("cluster", "the name of the cluster's folder"),
            text("driver", "the name of the driver"),
            number("claims", "how many claims are on its volumes, or are going to be"),
            number("volumes", "how many PersistentVolumes it has"),
            truth("curated", "whether curated facts speak of it"),
            texts("storage_classes", "its StorageClasses, sorted"),
            structures(
                    "capabilities",
                    "what is known of every capability",
                    text("capability", "SNAPSHOT, RESTORE, CLONE ..."),
                    text("state", "SUPPORTED, UNSUPPORTED, CONDITIONAL, CONFLICT, UNKNOWN"),
                    text("trust", "what the answer is worth; null where nobody says anything"),
                    texts("sources", "who gives it, in their order"))),
    DIALECTS(
            "Which snapshot class each tool would take: one row for the claims of a dump for which everything here is the same.",
            text("cluster", "the name of the cluster's folder"),
            text("operation", "snapshot or backup"),
            text("driver", "as in decisions"),
            text("storage_class", "as in decisions"),
            number("claims", "how many claims"),
            text("example", "the first of them, as namespace/name"),
            text("own", "the dialect of the profile that decided"),
            text("verdict", "the verdict on these claims"),
            text("snapshot_class", "the class of the decision"),
            truth("agree", "whether all dialects take the same class, or none takes any"),
            structures(
                    "answers",
                    "the answer of every dialect, by name",
                    text("dialect", "CDI, HARVESTER, KASTEN, KUBERNETES, KUBEVIRT, SNAPSHOTTER, VELERO"),
                    text("outcome", "CHOSEN, NONE, NOT_FOUND, WRONG_DRIVER, AMBIGUOUS, NOT_CONFIGURED, ERROR"),
                    text("class", "the class that it takes"),
                    truth("order_dependent", "whether another order of listing would give another class"))),
    PROBLEMS(
            "What could not be taken as it lies, or as it stands.",
            text("cluster", "the name of the cluster's folder; empty for what lies at no cluster's day"),
            text("place", "the file within the dump, archive!/entry inside an archive; empty for the dump as a whole"),
            number("document", "the document in the file from 1, or 0"),
            number("line", "the line from 1, or 0"),
            number("column", "the column from 1, or 0"),
            text(
                    "weight",
                    "ODD: nothing was lost; LOST: an object or more; DUMP: nothing of the dump was decided;"
                            + " MISPLACED: it is no part of a dump"),
            text("message", "what is wrong, and what was expected")),
    DUMPS(
            "What became of every dump: the memory of later runs.",
            text("cluster", "the name of the cluster's folder; empty for what lies at no cluster's day"),
            text("fingerprint", "of the names, lengths and times of its files, and of the rules"),
            text("outcome", "DECIDED, IN_PART, UNREADABLE, TOO_LARGE, FAILED, MISPLACED"),
            text("reason", "why it was not decided"),
            text("profile", "whose rules decided"),
            text("profile_why", "why those"),
            number("files", "how many files it has"),
            bytes("stored_bytes", "their lengths together"),
            number("objects", "how many objects were read"),
            number("claims", "how many of them are claims"),
            number("decisions", "how many rows it has in decisions"),
            number("problems", "how many rows it has in problems"));

    /** Columns of every table that stand in the names of folders. */
    static final String DATE = "date";

    static final String BATCH = "batch";

    private final String comment;
    private final StructType columns;

    Table(String comment, Column... columns) {
        this.comment = comment;
        this.columns = structure(columns);
    }

    /** Its name, which is that of its folder and of its view. */
    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a row of it is. */
    String comment() {
        return comment;
    }

    /** The columns that stand in its files. */
    StructType columns() {
        return columns;
    }

    /** All columns: those in its files, the day, and the run that wrote the row. */
    StructType allColumns() {
        return columns.add(DataTypes.createStructField(DATE, DataTypes.DateType, true)
                        .withComment("the day of the dump; null for what lies at no cluster's day"))
                .add(DataTypes.createStructField(BATCH, DataTypes.IntegerType, true)
                        .withComment("the run that wrote the row"));
    }
}
