package io.github.snapworthy.core.internal.words;

import io.github.snapworthy.core.Finding;
import java.util.Optional;

/** Renders the sentence of a finding. */
public final class Wording {
    private Wording() {}

    /** The sentence; for a code that is not ours the reason that it gives, else the code and its arguments. */
    public static String message(Finding finding) {
        KnownCode known = KnownCodes.of(finding.code());
        return known == null
                ? foreign(finding)
                : Template.sentence(fill(known.words().sentence(), finding));
    }

    /** What usually brings it about; empty for a code that is not ours. */
    public static Optional<String> cause(Finding finding) {
        return Optional.ofNullable(KnownCodes.of(finding.code()))
                .map(known -> fill(known.words().cause(), finding));
    }

    private static String foreign(Finding finding) {
        String reason = finding.arguments()
                .getOrDefault("reason", "")
                .replaceAll("[.\\s]+$", "")
                .strip();
        return reason.isEmpty() ? finding.code() + " " + finding.arguments() : Template.sentence(reason);
    }

    /** Places without a value are left out. */
    static String fill(String template, Finding finding) {
        return Template.fill(template, place -> value(place, finding));
    }

    private static String value(String place, Finding finding) {
        return place.equals("subject")
                ? finding.subject().toString()
                : finding.arguments().getOrDefault(place, "");
    }
}
