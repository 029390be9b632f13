package io.github.snapworthy.report;

import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the remedies of one decision say in another language. A remedy is recognised by the English sentence of the code of a
 * finding, which is made once for each finding. Not thread-safe.
 */
final class RemedyWords {
    /**
     * What a finding says of its remedy.
     *
     * @param finding the finding
     * @param english the sentence in English
     * @param template the sentence of the language, with its places
     */
    private record Known(Finding finding, String english, String template) {}

    private final Wordings words;
    private final Decision decision;
    private @Nullable List<Known> known;

    RemedyWords(Wordings words, Decision decision) {
        this.words = words;
        this.decision = decision;
    }

    /** The sentence of a finding with nothing behind it, else that with a note; any other remedy as phrases have it. */
    String of(Remedy remedy) {
        String text = remedy.text();
        for (Known one : known()) {
            if (text.equals(one.english())) {
                return words.fill(one.template(), one.finding());
            }
        }
        for (Known one : known()) {
            if (text.startsWith(one.english() + " ")) {
                String note = text.substring(one.english().length() + 1);
                return words.fill(one.template(), one.finding()) + words.fragment("note", note);
            }
        }
        return words.fragment("remedy", text);
    }

    private List<Known> known() {
        if (known == null) {
            Set<Finding> seen = Sets.newIdentityHashSet();
            List<Known> all = new ArrayList<>();
            Stream.concat(
                            decision.findings().stream(),
                            decision.methods().stream().flatMap(method -> method.findings().stream()))
                    .filter(seen::add)
                    .forEach(finding -> know(finding, all));
            known = all;
        }
        return known;
    }

    private void know(Finding finding, List<Known> all) {
        String template = words.template(finding, ".remedy");
        if (template != null) {
            all.add(new Known(finding, english(finding), template));
        }
    }

    /** A finding that no longer blocks, of a disk that is left out, has no remedy by itself: the disk has it. */
    private static String english(Finding finding) {
        Finding blocking = Finding.builder()
                .code(finding.code())
                .effect(Effect.DENY)
                .subject(finding.subject())
                .arguments(finding.arguments())
                .build();
        return Streams.findLast(blocking.remedies().stream()).map(Remedy::text).orElse("");
    }
}
