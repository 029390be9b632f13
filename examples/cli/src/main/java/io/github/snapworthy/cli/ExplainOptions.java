package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.report.Wordings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which decision is explained, and in which language. */
final class ExplainOptions {
    @Option(
            names = "--subject",
            paramLabel = "KIND/NS/NAME",
            description = "The subject, as check has it: pvc/NS/NAME, vm/NS/NAME and so on. Exactly one.")
    private List<String> subjects = new ArrayList<>();

    @Option(
            names = "--operation",
            paramLabel = "OP",
            description = "snapshot, backup, restore, clone, group-snapshot, attach or expand. Exactly one.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Whose rules decide: auto (looks at the cluster), kubernetes, harvester, kubevirt,"
                    + " velero. Default: auto.")
    private String profile = "auto";

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "A parameter, as check has it; repeatable.")
    private List<String> options = new ArrayList<>();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    /** Checks everything before anything is read. */
    Questions parse() {
        Profiles.check(profile);
        ImmutableSet<Operation> operation = ImmutableSet.of(OperationNames.parse(one("operation", operations)));
        Subjects subject = new Subjects(
                ImmutableList.of(SubjectText.parse(one("subject", subjects))),
                ImmutableSet.of(),
                LabelSelector.parse(""));
        OperationOptions parsed = OperationOptions.parse(options, operation);
        if (Profiles.isNamed(profile)) {
            parsed.requireFor(Profiles.named(profile), "profile " + profile);
        }
        return new Questions(profile, operation, subject, parsed);
    }

    private static String one(String option, List<String> given) {
        if (given.size() != 1) {
            throw new UsageException("explain tells of one decision: expected --" + option + " once, was given "
                    + (given.isEmpty() ? "none" : String.join(", ", given)));
        }
        return given.get(0);
    }

    /** The parameters that were given. */
    ImmutableMap<String, String> parameters() {
        return OptionValues.parse(options).inWords();
    }

    /** The sentences of the language that is asked for. */
    Wordings words() {
        return language.words();
    }
}
