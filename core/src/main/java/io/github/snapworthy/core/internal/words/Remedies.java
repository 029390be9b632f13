package io.github.snapworthy.core.internal.words;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;

/** The remedies of a finding in words, as far as the finding alone tells them. */
public final class Remedies {
    private Remedies() {}

    /** What would change the finding, that of its code last; nothing for advice and for codes that are not ours. */
    public static ImmutableList<Remedy> of(Finding finding) {
        KnownCode known = KnownCodes.of(finding.code());
        if (known == null
                || known.words().remedy().isEmpty()
                || !finding.effect().blocks()) {
            return ImmutableList.of();
        }
        Words words = known.words();
        Remedy usual = remedy(words.way(), Wording.fill(words.remedy(), finding));
        return isTooOld(finding)
                ? ImmutableList.of(remedy(Way.INSTALL, "Upgrade Harvester to 1.7 or later."), usual)
                : ImmutableList.of(usual);
    }

    /** Whether the driver can, and only the release of the host is too old. */
    public static boolean isTooOld(Finding finding) {
        return DriverCode.RELEASE_TOO_OLD.equals(finding.arguments().get("where"));
    }

    private static Remedy remedy(Way way, String text) {
        return new Remedy(way.kind(), way.by(), way.risk(), text);
    }
}
