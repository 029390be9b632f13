package io.github.snapworthy.fleet;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredFinding;
import io.github.snapworthy.report.StoredRemedy;
import io.github.snapworthy.report.StoredReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** What a report and the tables both say, as lines that can be compared: one for each decision and one for each finding. */
final class ReportLines {
    private ReportLines() {}

    /** A line for each decision and for each finding, sorted. */
    static List<String> of(StoredReport report) {
        List<String> lines = new ArrayList<>();
        for (StoredDecision decision : report.decisions()) {
            StoredDecision.Subject subject = decision.subject();
            String whose = line(
                    subject.kind(),
                    subject.namespace(),
                    subject.name(),
                    decision.operation().reportName());
            lines.add(line(
                    report.profile(),
                    whose,
                    decision.verdict(),
                    text(decision.method()),
                    text(decision.snapshotClass().map(chosen -> chosen.name())),
                    text(decision.snapshotClass()
                            .map(chosen -> chosen.chosenBy().reportName())),
                    text(decision.consistency()),
                    text(decision.coverage()),
                    text(decision.assurance())));
            for (int i = 0; i < decision.findings().size(); i++) {
                lines.add(line(
                        whose,
                        decision.verdict(),
                        i,
                        finding(decision.findings().get(i))));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String finding(StoredFinding finding) {
        return line(
                finding.code().value(),
                finding.effect(),
                text(finding.method()),
                finding.subject().kind(),
                finding.subject().namespace(),
                finding.subject().name(),
                finding.message(),
                finding.remedies().stream().map(ReportLines::remedy).toList());
    }

    private static String remedy(StoredRemedy remedy) {
        return line(
                remedy.kind(),
                remedy.sufficient(),
                remedy.by(),
                text(remedy.risk()),
                remedy.text(),
                text(remedy.target().map(target -> target.kind() + "/" + target.namespace() + "/" + target.name())));
    }

    /** The same lines of the tables, by cluster. */
    static Map<String, List<String>> of(TestFleet fleet) throws IOException {
        ListMultimap<String, String> lines = ArrayListMultimap.create();
        String whose = "kind, namespace, name, operation";
        for (Row row : fleet.rows("SELECT cluster, profile, " + whose + ", verdict, method, snapshot_class, chosen_by,"
                + " consistency, coverage, assurance FROM decisions")) {
            lines.put(row.getString(0), line(cells(row)));
        }
        for (Row row : fleet.rows("SELECT cluster, " + whose + ", verdict, position, code, effect, method, about_kind,"
                + " about_namespace, about_name, message, remedies FROM findings")) {
            Object[] cells = cells(row);
            List<Row> remedies = row.getList(row.length() - 1);
            cells[cells.length - 1] =
                    remedies.stream().map(remedy -> line(cells(remedy, 0))).toList();
            lines.put(row.getString(0), line(cells));
        }
        return Maps.transformValues(
                Multimaps.asMap(lines), all -> all.stream().sorted().toList());
    }

    private static Object[] cells(Row row) {
        return cells(row, 1);
    }

    private static Object[] cells(Row row, int from) {
        Object[] cells = new Object[row.length() - from];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.isNullAt(from + i) ? "-" : row.get(from + i);
        }
        return cells;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static String line(Object... cells) {
        return String.join(
                "|", ImmutableList.copyOf(cells).stream().map(Object::toString).toList());
    }
}
