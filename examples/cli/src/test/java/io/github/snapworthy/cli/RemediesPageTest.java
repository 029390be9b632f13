package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import io.github.snapworthy.core.internal.words.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table in {@code docs/remedies.md} is the kinds of remedies, printed, with what was written and proved in the cases. {@code
 * -Dsnapworthy.regenerate=true} writes it anew.
 */
class RemediesPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "remedies.md");
    private static final String BEGIN = "<!-- printed by RemediesPageTest -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void the_page_shows_the_kinds_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String fresh = page.substring(0, from) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, fresh);
        }
        assertThat(PAGE).hasContent(fresh);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| kind | by | risk | written | proved | codes |\n")
                .append("| --- | --- | --- | --- | --- | --- |\n");
        Set<String> written = kinds(remedy -> remedy.manifest().isPresent());
        Set<String> proved = kinds(Remedy::sufficient);
        for (Way way : Way.values()) {
            if (way != Way.ADVICE) {
                table.append("| `%s` | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                way.kind(),
                                inWords(way.by()),
                                inWords(way.risk()),
                                written.contains(way.kind()) ? "yes" : "",
                                proved.contains(way.kind()) ? "yes" : "",
                                codes(way)));
            }
        }
        return table.toString();
    }

    private static Set<String> kinds(Predicate<Remedy> those) {
        return RemediesTest.remedies().filter(those).map(Remedy::kind).collect(ImmutableSet.toImmutableSet());
    }

    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String codes(Way way) {
        return KnownCodes.all().stream()
                .filter(code -> code.words().way() == way)
                .map(KnownCode::name)
                .sorted()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }
}
