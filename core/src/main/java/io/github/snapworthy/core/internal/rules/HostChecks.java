package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.HostRule;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Veto;
import io.github.snapworthy.core.VetoSubject;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmSnapshot;

/** Asks the host's own rules (section 7 of the decision model). They can take away and never grant. */
final class HostChecks {
    private static final int LONGEST = 200;

    private HostChecks() {}

    static Outcome claim(ClaimCase c) {
        if (c.world().profile().vetoes().isEmpty()) {
            return Outcome.HELD;
        }
        Claim claim = c.claim();
        return ask(c.world(), c.ledger(), subject(c, claim.labels(), claim.annotations()));
    }

    static Outcome snapshot(SnapshotCase s) {
        return ask(s.world(), s.ledger(), subject(s, s.snapshot().labels(), ImmutableMap.of()));
    }

    private static VetoSubject subject(
            Case c, ImmutableMap<String, String> labels, ImmutableMap<String, String> annotations) {
        return new VetoSubject(c.request().operation(), c.ref(), labels, annotations);
    }

    /** A snapshot or backup of a machine. */
    static Outcome copy(CopyCase c) {
        ClusterObject found = c.world().store().get(c.ref());
        ImmutableMap<String, String> labels = found instanceof VmSnapshot snapshot
                ? snapshot.labels()
                : found instanceof VmBackup backup ? backup.labels() : ImmutableMap.of();
        return ask(c.world(), c.ledger(), new VetoSubject(c.request().operation(), c.ref(), labels, ImmutableMap.of()));
    }

    static Outcome machine(VmCase vm) {
        return ask(vm.world(), vm.ledger(), subject(vm.machine(), vm.request().operation()));
    }

    /** The machine that a claim is attached to. */
    static Outcome targetMachine(ClaimCase c) {
        return c.store().get(AttachChecks.machine(c)) instanceof VirtualMachine found
                ? ask(c.world(), c.ledger(), subject(found, c.request().operation()))
                : Outcome.SKIPPED;
    }

    private static VetoSubject subject(VirtualMachine machine, Operation operation) {
        return new VetoSubject(operation, machine.ref(), machine.labels(), ImmutableMap.of());
    }

    private static Outcome ask(World world, Ledger ledger, VetoSubject subject) {
        Outcome outcome = Outcome.HELD;
        for (HostRule rule : world.profile().vetoes()) {
            Veto veto = judge(rule, subject);
            if (veto.effect().isPresent()) {
                outcome =
                        ledger.veto(subject.object(), rule.code(), veto.effect().get(), veto.reason());
            }
        }
        return outcome;
    }

    /** A rule is a host's code: whatever it throws is an answer, but for an end of the virtual machine itself. */
    private static Veto judge(HostRule rule, VetoSubject subject) {
        try {
            Veto veto = rule.judge().apply(subject);
            return veto == null ? failed(rule, "it answered null") : veto;
        } catch (Throwable e) {
            return failed(rule, words(e));
        }
    }

    private static Veto failed(HostRule rule, String problem) {
        return Veto.unknown("the rule " + rule.code() + " failed: " + problem);
    }

    private static String words(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
        String type = thrown.getClass().getSimpleName();
        String message = message(thrown);
        return message.isEmpty() ? type : type + ": " + message;
    }

    /** In one line of bounded length; an exception may fail itself. */
    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            String line = message == null ? "" : message.replaceAll("\\s+", " ").strip();
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
        } catch (RuntimeException e) {
            return "";
        }
    }
}
