package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Asks for a virtual machine from a snapshot or a backup of one: a new machine, or the present one replaced. */
public sealed interface VmRestoreRequest extends Request
        permits VmRestoreRequest.OfSnapshot, VmRestoreRequest.OfBackup {
    /** Whether a machine is made or replaced. */
    enum Mode {
        NEW,
        REPLACE
    }

    /** Which MAC addresses the machine has. */
    enum MacAddresses {
        NEW,
        KEPT
    }

    /** What the machine is to be. With {@link Mode#REPLACE} its name is that of the machine that is replaced. */
    NewMachine target();

    /** Whether a machine is made or replaced. */
    Mode mode();

    /** What becomes of the volumes that are replaced; empty where that is left to the profile. */
    Optional<ReplacedVolumes> replacedVolumes();

    /** Which MAC addresses the machine has. */
    MacAddresses macAddresses();

    @Override
    default Operation operation() {
        return Operation.RESTORE;
    }

    /**
     * From a snapshot of KubeVirt.
     *
     * @param subject the snapshot
     * @param target what the machine is to be
     * @param mode whether a machine is made or replaced
     * @param replacedVolumes what becomes of the volumes that are replaced
     */
    record OfSnapshot(VmSnapshotRef subject, NewMachine target, Mode mode, Optional<ReplacedVolumes> replacedVolumes)
            implements VmRestoreRequest {
        public OfSnapshot {
            requireNonNull(subject, "subject");
            requireNonNull(target, "target");
            requireNonNull(mode, "mode");
            requireNonNull(replacedVolumes, "replacedVolumes");
        }

        static OfSnapshot of(VmSnapshotRef subject) {
            return new OfSnapshot(subject, NewMachine.LIKE_ITS_SOURCE, Mode.NEW, Optional.empty());
        }

        /**
         * Into a machine of that namespace and name; without it the host names the machine, and no name is judged. A name
         * that no machine can bear is refused by the decision, not here.
         *
         * @throws IllegalArgumentException if the namespace is none
         */
        public OfSnapshot named(String namespace, String name) {
            return with(target.called(namespace, name));
        }

        /** Into claims of that StorageClass; without it, each of that of its source. */
        public OfSnapshot storageClass(String name) {
            return with(target.claims().ofClass(name));
        }

        /** Into that namespace; without it, into that of the snapshot. */
        public OfSnapshot into(String namespace) {
            return with(target.claims().in(namespace));
        }

        /** Into a machine that is to run on that node. */
        public OfSnapshot onNode(String name) {
            return with(target.claims().on(name));
        }

        /** Into claims of that many bytes each, see {@link Bytes}; without it, each of the size of its source. */
        public OfSnapshot size(long bytes) {
            return with(target.claims().ofSize(bytes));
        }

        /** Into claims of that volume mode; without it, each of that of its source. */
        public OfSnapshot volumeMode(VolumeMode mode) {
            return with(target.claims().ofMode(mode));
        }

        /** In place of the machine, as the host does it with the volumes that are replaced. */
        public OfSnapshot replacing() {
            return new OfSnapshot(subject, target, Mode.REPLACE, Optional.empty());
        }

        /** In place of the machine. */
        public OfSnapshot replacing(ReplacedVolumes volumes) {
            return new OfSnapshot(subject, target, Mode.REPLACE, Optional.of(volumes));
        }

        private OfSnapshot with(NewClaim each) {
            return with(target.with(each));
        }

        private OfSnapshot with(NewMachine changed) {
            return new OfSnapshot(subject, changed, mode, replacedVolumes);
        }

        /** Not known of a restore of KubeVirt. */
        @Override
        public MacAddresses macAddresses() {
            return MacAddresses.NEW;
        }
    }

    /**
     * From a backup of Harvester.
     *
     * @param subject the backup
     * @param target what the machine is to be
     * @param mode whether a machine is made or replaced
     * @param replacedVolumes what becomes of the volumes that are replaced
     * @param macAddresses which MAC addresses the machine has
     */
    record OfBackup(
            VmBackupRef subject,
            NewMachine target,
            Mode mode,
            Optional<ReplacedVolumes> replacedVolumes,
            MacAddresses macAddresses)
            implements VmRestoreRequest {
        public OfBackup {
            requireNonNull(subject, "subject");
            requireNonNull(target, "target");
            requireNonNull(mode, "mode");
            requireNonNull(replacedVolumes, "replacedVolumes");
            requireNonNull(macAddresses, "macAddresses");
        }

        static OfBackup of(VmBackupRef subject) {
            return new OfBackup(subject, NewMachine.LIKE_ITS_SOURCE, Mode.NEW, Optional.empty(), MacAddresses.NEW);
        }

        /**
         * Into a machine of that namespace and name; without it the host names the machine, and no name is judged. A name
         * that no machine can bear is refused by the decision, not here.
         *
         * @throws IllegalArgumentException if the namespace is none
         */
        public OfBackup named(String namespace, String name) {
            return with(target.called(namespace, name));
        }

        /** Into claims of that StorageClass; without it, each of that of its source. */
        public OfBackup storageClass(String name) {
            return with(target.claims().ofClass(name));
        }

        /** Into that namespace; without it, into that of the backup. Only what lies in the backup target may cross. */
        public OfBackup into(String namespace) {
            return with(target.claims().in(namespace));
        }

        /** Into a machine that is to run on that node. */
        public OfBackup onNode(String name) {
            return with(target.claims().on(name));
        }

        /** Into claims of that many bytes each, see {@link Bytes}; without it, each of the size of its source. */
        public OfBackup size(long bytes) {
            return with(target.claims().ofSize(bytes));
        }

        /** Into claims of that volume mode; without it, each of that of its source. */
        public OfBackup volumeMode(VolumeMode mode) {
            return with(target.claims().ofMode(mode));
        }

        /** In place of the machine, as the host does it with the volumes that are replaced. */
        public OfBackup replacing() {
            return new OfBackup(subject, target, Mode.REPLACE, Optional.empty(), macAddresses);
        }

        /** In place of the machine. */
        public OfBackup replacing(ReplacedVolumes volumes) {
            return new OfBackup(subject, target, Mode.REPLACE, Optional.of(volumes), macAddresses);
        }

        /** With the MAC addresses that were recorded; a machine that is replaced has its own anyway. */
        public OfBackup keepingMac() {
            return new OfBackup(subject, target, mode, replacedVolumes, MacAddresses.KEPT);
        }

        private OfBackup with(NewClaim each) {
            return with(target.with(each));
        }

        private OfBackup with(NewMachine changed) {
            return new OfBackup(subject, changed, mode, replacedVolumes, macAddresses);
        }
    }
}
