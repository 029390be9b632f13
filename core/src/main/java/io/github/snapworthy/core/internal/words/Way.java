package io.github.snapworthy.core.internal.words;

import static io.github.snapworthy.core.Remedy.By.CLUSTER_ADMIN;
import static io.github.snapworthy.core.Remedy.By.TIME;
import static io.github.snapworthy.core.Remedy.By.USER;

import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Remedy.Risk;

/**
 * The kinds of remedies: who can carry one out, and what that puts at risk. The names of kinds are a contract. A kind that is
 * carried out by some or by others is here more than once.
 */
public enum Way {
    /** Mere advice, which has no remedy. */
    ADVICE(USER, Risk.NONE),
    WAIT(TIME, Risk.NONE),
    NOTHING_LEFT(USER, Risk.NONE),
    CORRECT_NAME(USER, Risk.NONE),
    CHANGE_REQUEST(USER, Risk.NONE),
    USE_ANOTHER(USER, Risk.NONE),
    START_WORKLOAD(USER, Risk.NONE),
    STOP_WORKLOAD(USER, Risk.DOWNTIME),
    MOVE_WORKLOAD(USER, Risk.DOWNTIME),
    CHANGE_MACHINE(USER, Risk.DOWNTIME),
    MOVE_DATA(USER, Risk.DOWNTIME),
    SUSPEND_SCHEDULE(USER, Risk.CONFIGURATION),
    /** A driver cannot; whoever asked does it in another way. */
    DRIVER_CANNOT(USER, Risk.NONE),
    /** A driver cannot; the data goes to another one. */
    DRIVER_CANNOT_MOVE_DATA("DRIVER_CANNOT", USER, Risk.DOWNTIME),
    /** A driver cannot; whoever runs the backups makes them by another method. */
    DRIVER_CANNOT_BACK_UP("DRIVER_CANNOT", CLUSTER_ADMIN, Risk.NONE),
    GRANT_READ(CLUSTER_ADMIN, Risk.NONE),
    STATE_FACT(CLUSTER_ADMIN, Risk.NONE),
    CORRECT_SOURCE(CLUSTER_ADMIN, Risk.NONE),
    INSTALL(CLUSTER_ADMIN, Risk.CONFIGURATION),
    CREATE_SNAPSHOT_CLASS(CLUSTER_ADMIN, Risk.CONFIGURATION),
    REPLACE_SNAPSHOT_CLASS(CLUSTER_ADMIN, Risk.CONFIGURATION),
    MARK_DEFAULT_SNAPSHOT_CLASS(CLUSTER_ADMIN, Risk.CONFIGURATION),
    CORRECT_CLASS_NAME(CLUSTER_ADMIN, Risk.CONFIGURATION),
    ADD_CSI_DRIVER_CONFIG_ENTRY(CLUSTER_ADMIN, Risk.CONFIGURATION),
    CREATE_SECRET(CLUSTER_ADMIN, Risk.NONE),
    SET_STORAGE_CLASS(CLUSTER_ADMIN, Risk.CONFIGURATION),
    CORRECT_SETTING(CLUSTER_ADMIN, Risk.CONFIGURATION),
    RAISE_QUOTA(CLUSTER_ADMIN, Risk.CONFIGURATION),
    ALLOW_EXPANSION(CLUSTER_ADMIN, Risk.CONFIGURATION),
    CONFIGURE_BACKUP_TARGET(CLUSTER_ADMIN, Risk.CONFIGURATION),
    CHANGE_POLICY(CLUSTER_ADMIN, Risk.CONFIGURATION),
    CHANGE_BACKUP_SETTING(CLUSTER_ADMIN, Risk.CONFIGURATION),
    ENABLE_CHANGE_TRACKING(CLUSTER_ADMIN, Risk.CONFIGURATION),
    REPAIR(CLUSTER_ADMIN, Risk.DATA);

    private final String kind;
    private final Remedy.By by;
    private final Risk risk;

    Way(Remedy.By by, Risk risk) {
        this.kind = name();
        this.by = by;
        this.risk = risk;
    }

    Way(String kind, Remedy.By by, Risk risk) {
        this.kind = kind;
        this.by = by;
        this.risk = risk;
    }

    /** The name of the kind of remedy. */
    public String kind() {
        return kind;
    }

    /** Who can do it. */
    public Remedy.By by() {
        return by;
    }

    /** What it puts at risk. */
    public Risk risk() {
        return risk;
    }
}
