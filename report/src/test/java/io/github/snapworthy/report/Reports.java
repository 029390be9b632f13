package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.ChosenBy;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Coverage;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dependencies;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.SnapshotClassChoice.Rejected;
import io.github.snapworthy.core.SnapshotClassChoice.Why;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.report.Report.Position;
import io.github.snapworthy.report.Report.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reports made by hand: one in which every field is used, and one whose every text means harm. */
final class Reports {
    private static final ClaimRef CLAIM = ClaimRef.of("apps", "db-root");

    private Reports() {}

    static EligibilityReport full() {
        return builder()
                .facts(new ObservedFacts(
                        ImmutableMap.of(Kind.CLAIM, 2, Kind.SETTING, 0),
                        ImmutableMap.of(Kind.SECRET, Unreadable.FORBIDDEN)))
                .addInputProblems(new Problem("dump/pvc.yaml", new Position(3, 41, 7), "expected a map"))
                .addInputProblems(new Problem("dump/none", new Position(0, 0, 0), "is not there"))
                .addProviders(ProviderState.troubled("acme", ProviderState.State.FAILED, 0, "it returned null")
                        .in(Duration.ofMillis(12)))
                .addProviders(ProviderState.answered("snapworthy.curated", 45))
                .addDecisions(machine(), backup(), snapshot())
                .build();
    }

    static EligibilityReport.Builder builder() {
        return EligibilityReport.builder()
                .profile("harvester")
                .profileWhy("auto: objects of harvesterhci.io were seen")
                .facts(new ObservedFacts(ImmutableMap.of(), ImmutableMap.of()))
                .addOperations(Operation.SNAPSHOT, Operation.BACKUP);
    }

    static Decision snapshot() {
        return Decision.builder()
                .request(Request.snapshot(CLAIM))
                .verdict(Verdict.ALLOWED)
                .snapshotClass(Optional.of(new SnapshotClassChoice(
                        "lvm-snapshot",
                        ChosenBy.HOST_CONFIG,
                        ImmutableList.of(
                                new Rejected("longhorn", Why.SNAPSHOT_CLASS_WRONG_DRIVER),
                                new Rejected("lvm-old", Why.NOT_CHOSEN)))))
                .consistency(Optional.of(Consistency.CRASH))
                .assurance(Optional.of(Trust.CURATED))
                .assumptions(
                        ImmutableList.of(new Assumption(Kind.API_DEFINITION, "the snapshot API is taken as served")))
                .findings(ImmutableList.of(
                        finding("DELETION_POLICY_DELETE", Effect.INFO, CLAIM.object(), Optional.empty())))
                .dependsOn(new Dependencies(ImmutableSet.of(), ImmutableSet.of()))
                .build();
    }

    static Decision backup() {
        Finding lacks =
                finding("DRIVER_LACKS_BACKUP_NATIVE", Effect.DENY, CLAIM.object(), Optional.of(BackupMethod.DRIVER));
        return Decision.builder()
                .request(Request.backup(CLAIM))
                .verdict(Verdict.DENIED)
                .consistency(Optional.of(Consistency.CRASH))
                .findings(ImmutableList.of(lacks))
                .blockers(ImmutableList.of(lacks))
                .methods(ImmutableList.of(
                        new MethodOutcome(BackupMethod.DRIVER, Verdict.DENIED, ImmutableList.of(lacks))))
                .dependsOn(new Dependencies(ImmutableSet.of(), ImmutableSet.of()))
                .build();
    }

    static Decision machine() {
        VmRef vm = VmRef.of("apps", "db");
        Finding excluded = finding("DISK_EXCLUDED", Effect.DENY, vm.object(), Optional.empty());
        return Decision.builder()
                .request(Request.backup(vm))
                .verdict(Verdict.DENIED)
                .consistency(Optional.of(Consistency.QUIESCED))
                .coverage(Optional.of(Coverage.PARTIAL))
                .findings(ImmutableList.of(
                        excluded,
                        finding("DRIVER_LACKS_BACKUP_NATIVE", Effect.INFO, CLAIM.object(), Optional.empty()),
                        finding("DELETION_POLICY_DELETE", Effect.INFO, CLAIM.object(), Optional.empty())))
                .blockers(ImmutableList.of(excluded))
                .disks(ImmutableList.of(
                        DiskOutcome.builder()
                                .name("rootdisk")
                                .claim("db-root")
                                .code(Code.of("DISK_EXCLUDED"))
                                .build(),
                        DiskOutcome.builder()
                                .name("data")
                                .claim("db-data")
                                .covered(true)
                                .verdict(Verdict.ALLOWED)
                                .snapshotClass("longhorn")
                                .method(BackupMethod.DRIVER)
                                .build()))
                .dependsOn(new Dependencies(ImmutableSet.of(), ImmutableSet.of()))
                .build();
    }

    static Finding finding(String code, Effect effect, ObjectRef subject, Optional<BackupMethod> method) {
        return Finding.builder()
                .code(Code.of(code))
                .effect(effect)
                .subject(subject)
                .method(method)
                .arguments(ImmutableMap.of("driver", "lvm.driver.harvesterhci.io", "disk", "rootdisk"))
                .evidence(ImmutableList.of(
                        new Evidence(
                                "snapworthy.curated",
                                "lvm.driver.harvesterhci.io",
                                "",
                                Optional.of(Trust.CURATED),
                                "its source"),
                        Evidence.of(ObjectRef.of(Kind.SETTING, "csi-driver-config"), "value", "no entry")))
                .build();
    }

    /** Text that wants out: of a terminal, a table, a list, a tag, a link, a block of code, a line. */
    static final String HARM =
            "\u001b[31m|`*_<script>[x](javascript:1)\n# h \u202e\u0007\u2028https://a.example @b\u0000\r```";

    static EligibilityReport hostile() {
        Finding finding = Finding.builder()
                .code(Code.of("SNAPSHOT_CLASS_NOT_FOUND"))
                .effect(Effect.DENY)
                .subject(new ObjectRef(Kind.CLAIM, HARM, HARM))
                .arguments(ImmutableMap.of("class", HARM, "by", HARM))
                .evidence(ImmutableList.of(new Evidence(HARM, HARM, HARM, Optional.empty(), HARM)))
                .build();
        return builder()
                .profileWhy(HARM)
                .addInputProblems(new Problem(HARM, new Position(1, 1, 1), HARM))
                .addProviders(ProviderState.troubled("acme", ProviderState.State.FAILED, 0, HARM))
                .addDecisions(Decision.builder()
                        .from(backup())
                        .findings(ImmutableList.of(finding))
                        .blockers(ImmutableList.of(finding))
                        .assumptions(ImmutableList.of(new Assumption(Kind.SECRET, HARM)))
                        .build())
                .build();
    }

    static String write(ReportFormat format, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
