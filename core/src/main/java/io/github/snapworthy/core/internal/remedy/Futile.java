package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.DriverCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import io.github.snapworthy.core.internal.words.Remedies;
import java.util.Optional;

/** What is lacking for snapshots or backups is not worth a remedy where the driver makes none. */
final class Futile {
    private static final ImmutableSet<ClassCode> FOR_SNAPSHOTS = Sets.immutableEnumSet(
            ClassCode.SNAPSHOT_API_MISSING,
            ClassCode.SNAPSHOT_CLASS_NONE,
            ClassCode.SNAPSHOT_CLASS_NOT_FOUND,
            ClassCode.SNAPSHOT_CLASS_WRONG_DRIVER,
            ClassCode.SNAPSHOT_CLASS_WRONG_PURPOSE,
            ClassCode.SNAPSHOT_CLASS_AMBIGUOUS,
            ClassCode.SNAPSHOT_CLASS_NOT_CONFIGURED,
            ClassCode.SNAPSHOT_CLASS_INCOMPLETE,
            ClassCode.SNAPSHOT_CLASS_SECRET_MISSING);

    private Futile() {}

    /** What is said instead; empty where the finding is about something else, or the driver is not known to make none. */
    static Optional<Remedy> remedy(Decision decision, Finding finding) {
        KnownCode code = KnownCodes.of(finding.code());
        return code instanceof ClassCode ofClass && FOR_SNAPSHOTS.contains(ofClass)
                ? decision.findings().stream()
                        .filter(other -> lacks(other, finding))
                        .findFirst()
                        .map(other -> said(decision, finding, other).remedy())
                : Optional.empty();
    }

    private static boolean lacks(Finding other, Finding finding) {
        boolean isOfGroup = finding.arguments().containsKey("group");
        return KnownCodes.of(other.code()) instanceof DriverCode code
                && made(finding, isOfGroup).containsKey(code)
                && !Remedies.isTooOld(other)
                && other.method().equals(finding.method())
                && (isOfGroup || other.subject().equals(finding.subject()));
    }

    /** What the driver does not make that has one of these codes; of a disk that is left out the code is mere information. */
    private static ImmutableMap<DriverCode, String> made(Finding finding, boolean isOfGroup) {
        if (isOfGroup) {
            return ImmutableMap.of(DriverCode.DRIVER_LACKS_GROUP_SNAPSHOT, "group snapshots");
        }
        return finding.method().equals(Optional.of(BackupMethod.DRIVER))
                ? ImmutableMap.of(
                        DriverCode.DRIVER_LACKS_SNAPSHOT,
                        "snapshots",
                        DriverCode.DRIVER_LACKS_BACKUP_NATIVE,
                        "backups of its own")
                : ImmutableMap.of(DriverCode.DRIVER_LACKS_SNAPSHOT, "snapshots");
    }

    private static Told said(Decision decision, Finding finding, Finding lacking) {
        boolean isOfGroup = finding.arguments().containsKey("group");
        return Told.lacking(
                decision.request().operation() == Operation.BACKUP,
                lacking.arguments().getOrDefault("driver", ""),
                made(finding, isOfGroup).getOrDefault((DriverCode) KnownCodes.of(lacking.code()), ""),
                decision.methods().stream()
                        .filter(outcome -> outcome.verdict() != Verdict.DENIED)
                        .map(MethodOutcome::method)
                        .map(Method::name)
                        .toList());
    }
}
