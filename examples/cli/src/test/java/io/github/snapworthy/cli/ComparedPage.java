package io.github.snapworthy.cli;

import static java.util.stream.Collectors.joining;

import io.github.snapworthy.cli.Compared.Repository;
import io.github.snapworthy.cli.Compared.Source;
import io.github.snapworthy.cli.Compared.Story;
import io.github.snapworthy.cli.Compared.Tool;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Coverage;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes {@code docs/compared.md}. */
final class ComparedPage {
    private static final String GITHUB = "https://github.com/";

    private final Compared compared;
    private final StringBuilder page = new StringBuilder();

    private ComparedPage(Compared compared) {
        this.compared = compared;
    }

    static String of(Compared compared) {
        ComparedPage page = new ComparedPage(compared);
        page.begin();
        for (int at = 0; at < compared.stories().size(); at++) {
            page.story(at + 1, compared.stories().get(at));
        }
        page.end();
        return page.page.toString();
    }

    private void begin() {
        page.append("""
                # What other tools say on the same facts

                For those who wonder why not to go by what their tool says already. Each story has the facts of acceptance cases of
                this repository, named by their ids, what tools do or say on them, what we answer, and where the tools disagree among
                themselves.

                Printed by `ComparedPageTest`. Our answers and the class choices are computed from the cases; what the tools say
                beyond class choices was read in their sources and stands in `compared.yaml` beside the test. *As read* means: so in
                the version below, and since when was not looked up. A tool that a story leaves out was not looked up for it, or has
                no answer of its own. Messages are shortened, `...` stands for names. In the tables of classes `KUBERNETES` is our
                own rule, the others are those of tools ([dialects.md](dialects.md)).

                """);
        for (int at = 0; at < compared.stories().size(); at++) {
            String title = compared.stories().get(at).title();
            page.append("%d. [%s](#%s)\n".formatted(at + 1, title, anchor(at + 1, title)));
        }
        page.append("\n## What was read\n\n");
        row("tool", "source", "version", "of");
        row("---", "---", "---", "---");
        for (Repository read : compared.read()) {
            row(
                    read.tool(),
                    "[" + read.name() + "](" + GITHUB + read.name() + ")",
                    "`" + (read.commit().length() == 40 ? read.commit().substring(0, 10) : read.commit()) + "`",
                    read.date());
        }
    }

    private static String anchor(int number, String title) {
        return (number + " " + title)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private void story(int number, Story story) {
        page.append("\n## %d. %s\n\n%s\n".formatted(number, story.title(), wrapped(story.facts())));
        row("tool", "version", "what it does or says", "read in");
        row("---", "---", "---", "---");
        for (Tool tool : story.tools()) {
            row(
                    tool.name(),
                    tool.version(),
                    tool.answer(),
                    tool.sources().stream().map(this::link).collect(joining(", ")));
        }
        story.classes().ifPresent(this::classes);
        page.append("\nWe:\n\n");
        row("case", "profile", "asked", "verdict", "leading code", "class", "consistency", "also said");
        row("---", "---", "---", "---", "---", "---", "---", "---");
        story.ours().forEach(this::ours);
        page.append("\n").append(wrapped(story.differ()));
    }

    /** In lines of at most 130 characters, each with its end. */
    private static String wrapped(String words) {
        return words.replaceAll("(.{1,130})(?: |$)", "$1\n");
    }

    private String link(Source source) {
        String repository = GITHUB + source.repository();
        String tag = source.commit().map(commit -> " at " + commit).orElse("");
        return source.issue()
                .map(number -> "[%s#%s](%s/issues/%s)".formatted(source.repository(), number, repository, number))
                .orElseGet(() -> "[%s](%s/blob/%s/%s)%s"
                        .formatted(
                                name(source),
                                repository,
                                source.commit().orElseGet(() -> commit(source)),
                                source.path().orElse(""),
                                tag));
    }

    private static String name(Source source) {
        String path = source.path().orElse("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String commit(Source source) {
        return compared.read().stream()
                .filter(read -> read.name().equals(source.repository()))
                .map(Repository::commit)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not among what was read: " + source.repository()));
    }

    private void classes(AcceptanceCheck check) {
        ClassComparison comparison = Compared.comparison(check);
        page.append("\nThe class that each takes for `pvc/%s/%s` of `%s`%s:\n\n"
                .formatted(
                        comparison.claim().namespace(),
                        comparison.claim().name(),
                        check.of().id(),
                        check.options().isEmpty() ? "" : ", asked with " + code(check.options())));
        cells(comparison, DialectAnswer::dialect);
        cells(comparison, answer -> "---");
        cells(comparison, ComparedPage::taken);
    }

    private void cells(ClassComparison comparison, Function<DialectAnswer, String> cell) {
        row(comparison.answers().stream().map(cell).toArray(String[]::new));
    }

    private static String taken(DialectAnswer answer) {
        String taken = Compared.taken(answer);
        return answer.snapshotClass().isEmpty()
                ? taken
                : "`" + taken + "`" + (answer.orderDependent() ? ", by the order" : "");
    }

    private void ours(AcceptanceCheck check) {
        Decision decision = Compared.decision(check);
        row(
                "`" + check.of().id() + "`",
                check.of().profile(),
                check.operation() + " `" + check.expected().get("subject") + "`"
                        + (check.options().isEmpty() ? "" : " " + code(check.options())),
                "**" + decision.verdict() + "**",
                leading(decision),
                decision.snapshotClass()
                        .map(SnapshotClassChoice::name)
                        .map(name -> "`" + name + "`")
                        .orElse(""),
                decision.consistency().map(Enum::name).orElse(""),
                also(decision));
    }

    /** The first blocker, as the table of the command line has it. */
    private static String leading(Decision decision) {
        return blocking(decision).findFirst().orElse("");
    }

    private static Stream<String> blocking(Decision decision) {
        return decision.verdict() == Verdict.ALLOWED
                ? Stream.of()
                : Stream.concat(
                                decision.blockers().stream(),
                                decision.findings().stream()
                                        .filter(finding -> finding.effect().blocks()))
                        .map(ComparedPage::code)
                        .distinct();
    }

    /** The way of copying, what is left out, what else blocks, and warnings. */
    private static String also(Decision decision) {
        Stream<String> warnings = decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.WARN)
                .map(ComparedPage::code)
                .distinct();
        Stream<String> method = decision.method().stream().map(chosen -> "by `" + chosen + "`");
        Stream<String> coverage = decision
                .coverage()
                .filter(covered -> covered != Coverage.FULL)
                .map(covered -> "coverage `" + covered + "`")
                .stream();
        Stream<String> disks = decision.disks().stream()
                .filter(disk -> !disk.covered())
                .map(disk -> "`" + disk.name() + "` left out" + causes(decision, disk));
        return Stream.of(method, coverage, disks, blocking(decision).skip(1), warnings)
                .flatMap(said -> said)
                .distinct()
                .collect(joining(", "));
    }

    /** What is said of the claim of a disk that is left out. */
    private static String causes(Decision decision, DiskOutcome disk) {
        String causes = decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.INFO
                        && finding.subject().kind() == Kind.CLAIM
                        && disk.claim().equals(Optional.of(finding.subject().name())))
                .map(ComparedPage::code)
                .distinct()
                .collect(joining(", "));
        return causes.isEmpty() ? "" : " (" + causes + ")";
    }

    private static String code(Finding finding) {
        return "`" + finding.code() + "`";
    }

    private static String code(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(joining(" "));
    }

    private void end() {
        page.append("""

                ## What this page does not say

                - **How it is today.** Versions move on, and behaviour that is told here may have been changed on purpose since. The
                  links go to what was read.
                - **What happened on a cluster.** None of these tools was run for this page; it says what their sources and issues say.
                  Our answers are those of the cases, which have no cluster behind them either.
                - **How Kasten and others answer.** Kasten's choice of a class is in [dialects.md](dialects.md); beyond that it was not
                  looked up, nor were tools that are not named here.
                - **That a tool is wrong.** Most of them decide when something is made and not before, for their own purpose, and some
                  of what differs from ours is meant so. A class that a tool takes is what it does, not what works.
                - **That we are always right.** We go by what can be seen: `csicheck` of kubestr tries it, and a trial proves more.
                """);
    }

    private void row(String... cells) {
        page.append("| ")
                .append(Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(joining(" | ")))
                .append(" |\n");
    }
}
