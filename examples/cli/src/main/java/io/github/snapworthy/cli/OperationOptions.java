package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.AttachRequest;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Bus;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of operations, as {@code --option KEY=VALUE} gives them. */
final class OperationOptions {
    private final OptionValues values;
    private final TargetOptions target;
    private final VeleroSettingOptions velero;
    private final MachineOptions machine;
    private final MethodOptions methods;

    private OperationOptions(OptionValues values, Set<Operation> operations) {
        this.values = values;
        this.methods = new MethodOptions(values, ImmutableSet.copyOf(operations));
        this.target = new TargetOptions(values);
        this.velero = new VeleroSettingOptions(values);
        this.machine = new MachineOptions(values, target);
    }

    /** Reads the options; each has to mean something for one of the operations at least. */
    static OperationOptions parse(List<String> options, Set<Operation> operations) {
        OperationOptions parsed = new OperationOptions(OptionValues.parse(options), operations);
        parsed.check(operations);
        parsed.checkValues();
        parsed.checkGiven(operations);
        return parsed;
    }

    private void check(Set<Operation> operations) {
        for (OptionKey key : values.given().keySet()) {
            if (operations.stream().noneMatch(key::fits)) {
                throw new UsageException("option " + key.text() + " means nothing for "
                        + String.join(
                                ", ",
                                operations.stream().map(Operation::reportName).toList()));
            }
        }
    }

    /** What an operation cannot be asked without. */
    private void checkGiven(Set<Operation> operations) {
        if (operations.contains(Operation.ATTACH) && vm().isEmpty()) {
            throw new UsageException("operation attach: expected --option vm=NAMESPACE/NAME");
        }
        if (operations.contains(Operation.EXPAND) && values.size().isEmpty()) {
            throw new UsageException("operation expand: expected --option size=QUANTITY");
        }
    }

    /** Refuses every other key. */
    void requireOnly(OptionKey allowed, String command) {
        for (OptionKey key : values.given().keySet()) {
            if (key != allowed) {
                throw new UsageException("option " + key.text() + " means nothing for " + command);
            }
        }
    }

    /** Refuses every key but those of the profile, for a reader that asks without parameters. */
    void requireFloorsOnly(String reader) {
        for (OptionKey key : values.given().keySet()) {
            if (key != OptionKey.MIN_ASSURANCE && key != OptionKey.MIN_CONSISTENCY) {
                throw new UsageException(reader + " asks without parameters: it does not take option " + key.text());
            }
        }
    }

    /** Misuse is told before anything is read. */
    private void checkValues() {
        methods.ofBackups();
        values.size();
        vm();
        bus();
        target.check();
        velero.settings();
        machine.check();
        values.constant(OptionKey.MIN_ASSURANCE, Trust.class);
        if (values.constant(OptionKey.MIN_CONSISTENCY, Consistency.class)
                .filter(Consistency.UNKNOWN::equals)
                .isPresent()) {
            throw new UsageException(
                    "option min-consistency: UNKNOWN is no floor; expected OFFLINE, QUIESCED or CRASH");
        }
        values.name(OptionKey.CLASS);
        values.name(OptionKey.BACKUP_TARGET_CLAIM);
    }

    /** Refuses what the profile does not read: nobody is to believe that it was heard. */
    void requireFor(Profile profile, String inWords) {
        velero.requireFor(profile, inWords);
        methods.requireFor(profile, inWords);
    }

    /** The profile with the floors that the options ask for. */
    Profile applyTo(Profile profile) {
        Profile floored = values.constant(OptionKey.MIN_ASSURANCE, Trust.class)
                .map(profile::atLeast)
                .orElse(profile);
        return values.constant(OptionKey.MIN_CONSISTENCY, Consistency.class)
                .map(floored::atLeast)
                .orElse(floored);
    }

    /** Refuses what the subject has no use for: nobody is to believe that it was heard. */
    void requireFor(Operation operation, Subject subject) {
        values.requireFor(operation, subject);
    }

    /** The request with the options that mean something for its operation. */
    Request request(Operation operation, Subject subject) {
        requireFor(operation, subject);
        return switch (operation) {
            case SNAPSHOT -> snapshot(subject);
            case BACKUP -> backup(subject);
            case RESTORE -> restore(subject);
            case CLONE -> subject instanceof VmRef vm ? target.clone(vm) : target.clone((ClaimRef) subject);
            case GROUP_SNAPSHOT -> groupSnapshot(subject);
            case ATTACH -> attach((ClaimRef) subject);
            case EXPAND -> Request.expand((ClaimRef) subject).to(values.size().orElseThrow());
        };
    }

    private Request restore(Subject subject) {
        if (subject instanceof VmSnapshotRef snapshot) {
            return machine.restore(snapshot);
        }
        return subject instanceof VmBackupRef backup
                ? machine.restore(backup)
                : target.restore((VolumeSnapshotRef) subject);
    }

    private Request attach(ClaimRef claim) {
        AttachRequest request = Request.attach(claim).to(vm().orElseThrow());
        return bus().map(request::on).orElse(request);
    }

    private Optional<VmRef> vm() {
        return values.text(OptionKey.VM).map(OperationOptions::vm);
    }

    private static VmRef vm(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !ObjectRef.canBeNamed(parts[0]) || !ObjectRef.canBeNamed(parts[1])) {
            throw new UsageException("option vm: '" + text
                    + "': expected NAMESPACE/NAME, as vms/db for the machine db of namespace vms");
        }
        return VmRef.of(parts[0], parts[1]);
    }

    private Optional<Bus> bus() {
        List<String> known = Arrays.stream(Bus.values()).map(Bus::text).toList();
        return values.word(OptionKey.BUS, known).map(text -> Bus.values()[known.indexOf(text)]);
    }

    private SnapshotRequest snapshot(Subject subject) {
        SnapshotRequest request = Request.snapshot(subject);
        return values.name(OptionKey.CLASS).map(request::withClass).orElse(request);
    }

    private GroupSnapshotRequest groupSnapshot(Subject subject) {
        GroupSnapshotRequest request = (GroupSnapshotRequest) Request.of(Operation.GROUP_SNAPSHOT, subject);
        return values.name(OptionKey.CLASS).map(request::withClass).orElse(request);
    }

    private BackupRequest backup(Subject subject) {
        BackupRequest request = Request.backup(subject).under(velero.settings());
        request = values.name(OptionKey.CLASS).map(request::withClass).orElse(request);
        request = methods.ofBackups()
                .map(asked -> asked.toArray(BackupMethod[]::new))
                .map(request::using)
                .orElse(request);
        return values.name(OptionKey.BACKUP_TARGET_CLAIM)
                .map(request::targetClaim)
                .orElse(request);
    }
}
