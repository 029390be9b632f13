package io.github.snapworthy.report;

import io.github.snapworthy.core.Profile;
import io.github.snapworthy.report.Explanation.Section;
import java.util.List;
import java.util.stream.Stream;

/** The reports that need no script to be read, as tables and lists: what the table and Markdown formats say. */
final class HtmlBodies {
    private static final List<String> SUMMARY_TITLES = List.of("OPERATION", "ALLOWED", "WAIT", "UNKNOWN", "DENIED");

    private HtmlBodies() {}

    static HtmlTables diff(DiffReport report) {
        return new HtmlTables()
                .title("Differences")
                .list(DiffRows.notes(report))
                .table(DiffRows.TITLES, DiffRows.wide(report));
    }

    static HtmlTables drivers(DriverReport report) {
        return new HtmlTables()
                .title("Driver report")
                .table(DriverMatrix.TITLES, DriverMatrix.rows(report))
                .list(DriverNotes.of(report))
                .heading("Evidence")
                .table(DriverMatrix.LONG_TITLES, DriverMatrix.longRows(report))
                .list(DriverNotes.others(report));
    }

    static HtmlTables comparisons(ComparisonReport report) {
        return new HtmlTables()
                .title("Class comparison")
                .list(ComparisonMatrix.notes(report))
                .table(ComparisonMatrix.titles(report), ComparisonMatrix.rows(report))
                .heading("Reasons")
                .table(ComparisonMatrix.LONG_TITLES, ComparisonMatrix.longRows(report));
    }

    static HtmlTables lints(LintReport report) {
        return new HtmlTables()
                .title(LintRows.title(report))
                .list(LintRows.notes(report))
                .table(LintRows.titles(report), LintRows.of(report));
    }

    static HtmlTables profiles(ProfileReport report) {
        HtmlTables body = new HtmlTables().title("Profiles").table(ProfileRows.TITLES, ProfileRows.of(report));
        for (Profile profile : report.profiles()) {
            body.heading(profile.name())
                    .table(ProfileRows.PROPERTY_TITLES, ProfileRows.properties(profile))
                    .table(ProfileRows.REQUIREMENT_TITLES, ProfileRows.requirements(profile));
        }
        return body;
    }

    static HtmlTables plan(PlanReport report) {
        HtmlTables body =
                new HtmlTables().title("Plan").list(PlanRows.notes(report)).table(PlanRows.TITLES, PlanRows.of(report));
        report.plan().remedies().stream()
                .flatMap(remedy -> remedy.manifest().stream())
                .forEach(body::block);
        return body;
    }

    static HtmlTables explanation(ExplanationReport report) {
        List<Section> sections = report.explanation().sections();
        HtmlTables body = new HtmlTables().title(question(report));
        sections.forEach(section -> body.heading(section.title()).lines(section.lines()));
        return body;
    }

    static String question(ExplanationReport report) {
        return report.explanation().sections().get(0).lines().get(0).text();
    }

    /** How many decisions have which verdict, for readers without scripts. */
    static HtmlTables summary(EligibilityReport report) {
        if (report.decisions().isEmpty()) {
            return new HtmlTables().list(List.of(Bundle.of("page_en").get("summary.none")));
        }
        return new HtmlTables()
                .table(
                        SUMMARY_TITLES,
                        report.summary().entrySet().stream()
                                .map(row -> Stream.concat(
                                                Stream.of(row.getKey().reportName()),
                                                row.getValue().values().stream().map(String::valueOf))
                                        .toList())
                                .toList());
    }
}
