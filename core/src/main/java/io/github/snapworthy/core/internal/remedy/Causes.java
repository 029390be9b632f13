package io.github.snapworthy.core.internal.remedy;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import io.github.snapworthy.core.internal.words.VmCode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to be remedied so that a finding goes away: itself, or for a disk that is left out what is said of its claim,
 * which blocks nothing only because the disk is left out.
 */
final class Causes {
    private Causes() {}

    static Stream<Finding> of(Decision decision, Finding finding) {
        KnownCode code = KnownCodes.of(finding.code());
        if (code == VmCode.DISK_EXCLUDED) {
            Optional<String> claim = decision.disks().stream()
                    .filter(disk -> disk.name().equals(finding.arguments().get("disk")))
                    .findFirst()
                    .flatMap(DiskOutcome::claim);
            return claim.stream().flatMap(name -> saidOf(decision, name));
        }
        return code == VmCode.NOTHING_TO_PROTECT
                ? decision.disks().stream()
                        .flatMap(disk -> disk.claim().stream())
                        .distinct()
                        .flatMap(name -> saidOf(decision, name))
                : Stream.of(finding);
    }

    private static Stream<Finding> saidOf(Decision decision, String claim) {
        return decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.INFO)
                .filter(finding -> finding.subject().kind() == Kind.CLAIM
                        && finding.subject().name().equals(claim))
                .map(Causes::blocking);
    }

    private static Finding blocking(Finding finding) {
        return Finding.builder()
                .code(finding.code())
                .effect(Effect.DENY)
                .subject(finding.subject())
                .method(finding.method())
                .arguments(finding.arguments())
                .evidence(finding.evidence())
                .build();
    }
}
