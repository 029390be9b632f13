package io.github.snapworthy.cli;

import io.github.snapworthy.report.Wordings;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The option that says in which language people are told. */
final class LanguageOption {
    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "en or zh. Default: en.")
    private String language = "en";

    /** The sentences of the language that is asked for. */
    Wordings words() {
        if (!Wordings.languages().contains(language)) {
            throw new UsageException("lang " + language + " is unknown"
                    + DidYouMean.of(language, Wordings.languages().asList()));
        }
        return Wordings.of(Locale.forLanguageTag(language));
    }
}
