package io.github.snapworthy.cli;

import picocli.CommandLine.Option;

/** The option that says how the answer is written. */
final class FormatOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description =
                    "table, wide, json, yaml, markdown or html (one file for a browser: > report.html). Default: table.")
    private String format = "table";

    Output.Form parse() {
        return Output.Form.parse(format);
    }
}
