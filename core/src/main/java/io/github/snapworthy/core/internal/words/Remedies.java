package io.github.snapworthy.core.internal.words;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;

/** The remedies of a finding in words, as far as the finding alone tells them. */
public final class Remedies {
    private Remedies() {}

    /** What would change the finding; nothing for advice and for codes that are not ours. */
    public static ImmutableList<Remedy> of(Finding finding) {
        KnownCode known = KnownCodes.of(finding.code());
        if (known == null
                || known.words().remedy().isEmpty()
                || !finding.effect().blocks()) {
            return ImmutableList.of();
        }
        Words words = known.words();
        Way way = words.way();
        return ImmutableList.of(new Remedy(way.name(), way.by(), way.risk(), Wording.fill(words.remedy(), finding)));
    }
}
