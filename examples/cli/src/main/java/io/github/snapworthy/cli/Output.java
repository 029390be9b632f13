package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.Colours;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.Report;
import io.github.snapworthy.report.ReportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of the answer.
 *
 * @param form how it is written
 * @param failsOn the verdicts that make the command fail
 */
record Output(Form form, ImmutableSet<Verdict> failsOn) {
    /** The forms of a report. */
    enum Form {
        TABLE,
        WIDE,
        JSON,
        YAML,
        MARKDOWN,
        HTML;

        static Form parse(String text) {
            List<String> names = Arrays.stream(values())
                    .map(form -> form.name().toLowerCase(Locale.ROOT))
                    .toList();
            int index = names.indexOf(text);
            if (index < 0) {
                throw new UsageException("output " + text + " is unknown" + DidYouMean.of(text, names));
            }
            return values()[index];
        }

        /** Writes the report. */
        void write(Report report, Terminal terminal) {
            Colours colours = terminal.features().contains(Terminal.Feature.COLOURS) ? Colours.ANSI : Colours.NONE;
            print(out -> format(colours).write(report, out), terminal);
        }

        private ReportFormat format(Colours colours) {
            return switch (this) {
                case TABLE -> ReportFormat.table(colours);
                case WIDE -> ReportFormat.wide(colours);
                case JSON -> ReportFormat.json();
                case YAML -> ReportFormat.yaml();
                case MARKDOWN -> ReportFormat.markdown();
                case HTML -> ReportFormat.html();
            };
        }
    }

    /** Something that writes itself. */
    interface Printed {
        void to(OutputStream out) throws IOException;
    }

    /** A reader that has seen enough is no error, and changes nothing of what was found out. */
    static void print(Printed printed, Terminal terminal) {
        try {
            OutputStream out = new BufferedOutputStream(terminal.out(), 1 << 16);
            printed.to(out);
            out.flush();
        } catch (StandardOutput.ReaderGone e) {
            return;
        } catch (IOException e) {
            throw new InputException("the report could not be written: " + e.getMessage());
        }
    }

    boolean failsOn(EligibilityReport report) {
        return report.decisions().stream().anyMatch(decision -> failsOn.contains(decision.verdict()));
    }
}
