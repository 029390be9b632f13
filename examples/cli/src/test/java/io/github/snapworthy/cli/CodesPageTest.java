package io.github.snapworthy.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.internal.lint.KnownLint;
import io.github.snapworthy.core.internal.rules.RequirementSet;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import io.github.snapworthy.core.internal.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/codes.md} is the codes, printed, with the effects that they have in the cases. {@code
 * -Dsnapworthy.regenerate=true} writes it anew.
 */
class CodesPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "codes.md");

    @Test
    void the_page_shows_the_codes_as_they_are() throws IOException {
        String page = page(EveryDecision.effects());
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String page(SetMultimap<String, Effect> effects) {
        StringBuilder page = new StringBuilder("""
                # Codes

                Printed from the code by `CodesPageTest`. Words in *slanted* letters stand for arguments of a finding. The effects
                are those that a code has in the cases of the test suite: what blocks a snapshot may be advice for a restore, and
                what excludes a disk is information at its machine. Which requirement gives which code stands in
                [requirements.md](requirements.md). Which of them a profile can give, `snapworthy profile NAME` prints.
                """);
        ImmutableListMultimap<Class<?>, KnownCode> areas = Multimaps.index(KnownCodes.all(), KnownCode::getClass);
        for (Class<?> area : areas.keySet()) {
            page.append("\n## ").append(title(area)).append("\n\n");
            row(page, List.of("code", "effects", "meaning", "usual cause", "remedy", "operations"));
            row(page, List.of("---", "---", "---", "---", "---", "---"));
            areas.get(area).stream()
                    .sorted(Comparator.comparing(KnownCode::name))
                    .forEach(code -> row(page, cells(code, effects.get(code.name()))));
        }
        lints(page);
        return page.toString();
    }

    private static String title(Class<?> area) {
        return switch (area.getSimpleName()) {
            case "ClaimCode" -> "Claims, their volumes and their use";
            case "DriverCode" -> "Drivers";
            case "ClassCode" -> "The snapshot API and snapshot classes";
            case "BackupCode" -> "Backups";
            case "VmCode" -> "Virtual machines";
            case "CopyCode" -> "Restore, clone, attachment and expansion";
            default -> throw new IllegalArgumentException("area: no title for " + area);
        };
    }

    private static List<String> cells(KnownCode code, Set<Effect> effects) {
        Words words = code.words();
        String remedy = words.remedy().isEmpty() ? "" : "(" + who(words) + ") " + inWords(words.remedy());
        return List.of(
                "`" + code.name() + "`",
                effects.stream().map(Effect::name).collect(joining(", ")),
                inWords(words.sentence()),
                inWords(words.cause()),
                remedy,
                operations(code));
    }

    private static String who(Words words) {
        return words.way().by().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String operations(KnownCode code) {
        Set<Operation> operations = new TreeSet<>();
        for (RequirementSet set : RequirementSet.values()) {
            if (set.requirements().stream().anyMatch(it -> it.codes(set).contains(code))) {
                operations.add(set.operation());
            }
        }
        return operations.size() == Operation.values().length || operations.isEmpty()
                ? "all"
                : operations.stream().map(Operation::reportName).collect(joining(", "));
    }

    private static void lints(StringBuilder page) {
        SetMultimap<String, String> found = severities();
        page.append("\n## Flaws of a configuration, which `snapworthy lint` finds\n\n");
        row(page, List.of("code", "severity", "meaning", "remedy"));
        row(page, List.of("---", "---", "---", "---"));
        Arrays.stream(KnownLint.values())
                .sorted(Comparator.comparing(Enum::name))
                .forEach(lint -> row(
                        page,
                        List.of(
                                "`" + lint + "`",
                                String.join(", ", found.get(lint.name())),
                                inWords(lint.sentence()),
                                inWords(lint.remedy()))));
    }

    /** As in the cluster that has all flaws; of one that it lacks, what its row says. */
    private static SetMultimap<String, String> severities() {
        SetMultimap<String, String> severities = TreeMultimap.create();
        LintCommandTest.flaws()
                .forEach(flaw -> severities.put(
                        flaw.get("code").asString(), flaw.get("severity").asString()));
        for (KnownLint lint : KnownLint.values()) {
            if (!severities.containsKey(lint.name())) {
                severities.put(lint.name(), lint.severity().name());
            }
        }
        return severities;
    }

    private static String inWords(String template) {
        return template.replaceAll("\\{(\\w+)}", "*$1*");
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |\n")));
    }
}
