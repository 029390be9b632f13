package io.github.snapworthy.mutants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.pitest.help.PitHelpError;
import org.pitest.mutationtest.commandline.OptionsParser;
import org.pitest.mutationtest.commandline.ParseResult;
import org.pitest.mutationtest.commandline.PluginFilter;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.statistics.MutationStatistics;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;

/** Runs PIT with the options of its command line, in {@link LargeUnits}. Exits with 1 where too many mutants survive. */
public final class Mutants {
    private Mutants() {}

    /** Exits with 0, with 1 where the score is less than asked for, or with 2 where PIT cannot run, or nothing to try. */
    public static void main(String[] options) {
        PluginServices plugins = PluginServices.makeForContextLoader();
        ParseResult parsed = new OptionsParser(new PluginFilter(plugins)).parse(options);
        if (!parsed.isOk()) {
            System.err.println("mutants: " + parsed.getErrorMessage().orElse(""));
            System.exit(2);
        }
        AnalysisResult result = analyse(parsed, plugins);
        if (result.getStatistics().isEmpty()) {
            result.getError().ifPresent(Throwable::printStackTrace);
            System.exit(2);
        }
        MutationStatistics found = result.getStatistics().get().getMutationStatistics();
        if (found.getTotalMutations() == 0) {
            System.err.println("mutants: there was nothing to change in "
                    + parsed.getOptions().getTargetClasses());
            System.exit(2);
        }
        BigDecimal least = parsed.getOptions().getMutationThreshold();
        BigDecimal score = percent(found.getTotalDetectedMutations(), found.getTotalMutations());
        System.out.println("mutants: " + found.getTotalMutations() + ", killed " + found.getTotalDetectedMutations()
                + " (" + score + "%, asked for " + least + "%), of those that a test executes "
                + percent(found.getTotalDetectedMutations(), found.getTotalMutationsWithCoverage()) + "%");
        System.exit(score.compareTo(least) < 0 ? 1 : 0);
    }

    private static AnalysisResult analyse(ParseResult parsed, PluginServices plugins) {
        try {
            return new EntryPoint()
                    .execute(null, parsed.getOptions(), new LargeUnits(parsed.getOptions(), plugins), Map.of());
        } catch (PitHelpError unusable) {
            System.err.println("mutants: " + unusable.getMessage());
            System.exit(2);
            throw unusable;
        }
    }

    private static BigDecimal percent(long some, long all) {
        return all == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100 * some).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
    }
}
