package io.github.snapworthy.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * One file for a browser, which opens it from a disk and loads nothing else. Decisions are a page that its reader searches, in
 * each language; all else is tables to read.
 */
final class HtmlFormat implements ReportFormat {
    private static final HtmlPage DECISIONS = new HtmlPage(
            List.of("base.css", "decisions.css"),
            List.of(
                    "dom.js",
                    "copy.js",
                    "words.js",
                    "summary.js",
                    "causes.js",
                    "search.js",
                    "filters.js",
                    "table.js",
                    "details.js",
                    "decisions.js"));
    private static final HtmlPage TABLES =
            new HtmlPage(List.of("base.css", "tables.css"), List.of("dom.js", "copy.js", "tables.js"));
    private static final String BUTTONS = "<p id=\"said\" class=\"unseen\" role=\"status\" data-copy=\"%s\""
            + " data-done=\"%s\" data-failed=\"%s\"></p>\n";

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        if (report instanceof EligibilityReport decided) {
            decisions(decided, data -> PageData.write(decided, data), out);
        } else if (report instanceof WhatIfReport assumed) {
            decisions(assumed.after(), data -> PageData.write(assumed, data), out);
        } else if (report instanceof DiffReport changed) {
            tables("Differences", report, HtmlBodies.diff(changed), out);
        } else if (report instanceof DriverReport known) {
            tables("Driver report", report, HtmlBodies.drivers(known), out);
        } else if (report instanceof ComparisonReport compared) {
            tables("Class comparison", report, HtmlBodies.comparisons(compared), out);
        } else if (report instanceof LintReport linted) {
            tables(LintRows.title(linted), report, HtmlBodies.lints(linted), out);
        } else if (report instanceof ProfileReport described) {
            tables("Profiles", report, HtmlBodies.profiles(described), out);
        } else if (report instanceof PlanReport planned) {
            tables("Plan", report, HtmlBodies.plan(planned), out);
        } else if (report instanceof ExplanationReport explained) {
            explanation(explained, out);
        }
        Optional<Sections> sections = Sections.of(report);
        if (sections.isPresent()) {
            tables(sections.get().title(), report, sections.get().html(), out);
        }
    }

    private static void decisions(EligibilityReport report, HtmlPage.Part data, OutputStream out) throws IOException {
        Bundle labels = Bundle.of("page_en");
        DECISIONS.write(
                labels.get("title"),
                "en",
                page -> {
                    HtmlPage.text(HtmlPage.resource("decisions.html"), page);
                    HtmlPage.text(
                            "<noscript><p>" + HtmlText.of(labels.get("noscript")) + "</p>\n"
                                    + HtmlBodies.summary(report) + "</noscript>\n",
                            page);
                    HtmlPage.text("<script type=\"application/json\" id=\"data\">", page);
                    data.to(page);
                    HtmlPage.text("</script>\n", page);
                },
                out);
    }

    private static void explanation(ExplanationReport report, OutputStream out) throws IOException {
        Wordings words = report.wordings();
        body(HtmlBodies.question(report), words, HtmlBodies.explanation(report), out);
    }

    private static void tables(String title, Report report, HtmlTables tables, OutputStream out) throws IOException {
        Wordings words = Phrases.wordings(report);
        List<String> remarks = Phrases.remarks(report);
        if (!remarks.isEmpty()) {
            tables.heading(Bundle.of("page_" + words.language()).get("remarks.title"))
                    .list(remarks);
        }
        body(title, words, tables, out);
    }

    private static void body(String title, Wordings words, HtmlTables tables, OutputStream out) throws IOException {
        Bundle labels = Bundle.of("page_" + words.language());
        String main = "<main>\n" + tables + "</main>\n";
        String buttons = BUTTONS.formatted(
                HtmlText.of(labels.get("copy")),
                HtmlText.of(labels.get("copy.done")),
                HtmlText.of(labels.get("copy.failed")));
        TABLES.write(title, words.language(), page -> HtmlPage.text(main + buttons, page), out);
    }
}
