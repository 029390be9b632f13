package io.github.snapworthy.core.internal.lint;

import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Severity;

/**
 * Every flaw that is looked for, with its sentence and its remedy. {@code {object}} and {@code {field}} stand for its
 * place, other words in braces for its arguments.
 */
public enum KnownLint {
    API_VERSION_NOT_SERVED(
            Severity.ERROR,
            "{object} does not serve {wanted}, it serves {served}: clients find no {kind}",
            "Install the definitions of the release that the controllers are of."),
    CLASS_DRIVER_NOT_INSTALLED(
            Severity.ERROR,
            "{object} is of the driver {driver}, which no CSIDriver and no node lists{alike}",
            "Install the driver, correct its name, or delete the class."),
    DEFAULT_MARKED_TWICE(
            Severity.ERROR,
            "the classes {classes} of {of} are all marked by {mark}: {consequence}",
            "Take the mark away from all but one."),
    DEFAULT_MARKS_CONTRADICT(
            Severity.WARN,
            "of the driver {driver}, Velero takes {label} by its label, and other tools take {annotation} by its"
                    + " annotation",
            "Mark one class for both."),
    DEFAULT_MARK_IS_FALSE(
            Severity.WARN,
            "{object} has {mark} with the value \"{value}\": to {tools} the key alone makes it a default",
            "Take the key away instead of setting it to false."),
    DEFAULT_MARK_MISSPELT(
            Severity.WARN,
            "{object} has the annotation {key}: \"{value}\", which marks nothing",
            "Write {spelt}: \"true\"."),
    HOST_CONFIG_INVALID(Severity.ERROR, "{object} cannot be read: {problem}", "Correct the JSON in the field {field}."),
    HOST_CONFIG_READERS_DISAGREE(
            Severity.WARN,
            "parts of Harvester read {object} in another way: for {driver} and {operation} this library takes {ours},"
                    + " another reader {theirs}",
            "Write the entry of the driver into the value, as the default has it."),
    NAMED_CLASS_MISSING(
            Severity.ERROR,
            "{object} names the VolumeSnapshotClass {class}, which does not exist{alike}",
            "Create the class, or correct the name in {field}."),
    NAMED_CLASS_WRONG_DRIVER(
            Severity.ERROR,
            "{object} names the VolumeSnapshotClass {class}, which is of the driver {classDriver} and not of {driver}",
            "Name a class of {driver} in {field}."),
    NAMED_CLASS_WRONG_PURPOSE(
            Severity.WARN,
            "{object} names the VolumeSnapshotClass {class} for {operation}, and it is one for {purpose}",
            "Name a class for {operation} in {field}."),
    NAMED_DRIVER_MISSING(
            Severity.WARN,
            "{object} configures the driver {driver}, which no CSIDriver and no node lists{alike}",
            "Install the driver, or correct its name in {field}."),
    POLICY_INVALID(
            Severity.ERROR,
            "{object} holds volume policies that Velero refuses: {problem}",
            "Correct {field}; until then every backup that names the policy fails."),
    POLICY_MISSING(
            Severity.ERROR,
            "{object} names the policy {policy}, {problem}",
            "Create the ConfigMap with volume policies under one key, or name another one."),
    POLICY_RULE_NEVER_MATCHES(
            Severity.WARN, "{field} of {object} never decides: {why}", "Correct the rule, move it up, or delete it."),
    RESIZER_NOT_SEEN(
            Severity.WARN,
            "{object} allows expansion, and the controller of its driver {driver} was seen without a csi-resizer",
            "Deploy csi-resizer beside the driver's controller, or take back allowVolumeExpansion."),
    SNAPSHOTTER_NOT_SEEN(
            Severity.WARN,
            "{object} is of the driver {driver}, whose controller was seen without a ready csi-snapshotter",
            "Deploy csi-snapshotter beside the driver's controller."),
    SNAPSHOT_CLASS_INCOMPLETE(
            Severity.ERROR,
            "{object} lacks parameters: {missing}",
            "Add the parameters, or delete the class: every snapshot by it fails."),
    SNAPSHOT_CLASS_SECRET_MISSING(
            Severity.ERROR, "{object} names {secret}, which does not exist", "Create the Secret, or name another one."),
    SNAPSHOT_CLASS_UNUSABLE(
            Severity.WARN,
            "{object} is of the driver {driver}, which cannot make snapshots",
            "Delete the class: no snapshot by it succeeds."),
    SNAPSHOT_CLASS_UNUSED(
            Severity.WARN,
            "{object} is of the driver {driver}, of which there is no StorageClass and no volume{alike}",
            "Correct the driver, or delete the class: nobody can use it."),
    SNAPSHOT_CONTROLLER_NOT_SEEN(
            Severity.WARN,
            "the snapshot API is served, and no snapshot controller was seen: snapshots would hang",
            "Deploy the snapshot controller.");

    private final Severity severity;
    private final String sentence;
    private final String remedy;
    private final Code code;

    KnownLint(Severity severity, String sentence, String remedy) {
        this.severity = severity;
        this.sentence = sentence;
        this.remedy = remedy;
        this.code = Code.of(name());
    }

    /** The code as a value. */
    public Code code() {
        return code;
    }

    /** How bad it is, where a check does not say otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The sentence, with its places in braces. */
    public String sentence() {
        return sentence;
    }

    /** What to do, with its places in braces. */
    public String remedy() {
        return remedy;
    }
}
