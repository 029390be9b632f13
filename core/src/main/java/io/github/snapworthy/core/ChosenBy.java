package io.github.snapworthy.core;

import java.util.Locale;

/** The step that chose a snapshot class. */
public enum ChosenBy {
    REQUEST,
    CLAIM_ANNOTATION,
    BACKUP_ANNOTATION,
    STORAGE_CLASS_MAP,
    STORAGE_CLASS_ANNOTATION,
    STORAGE_PROFILE,
    HOST_CONFIG,
    DEFAULT_MARK,
    VELERO_LABEL,
    SOLE_CANDIDATE,
    ALPHABETICAL,
    FIRST_LISTED;

    /** The name in reports: {@code default-mark} for example. */
    public String reportName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
