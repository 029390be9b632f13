package io.github.snapworthy.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Settings that let one process try the mutants of many classes. PIT begins a process for each class, and most of the time would
 * go into beginning. Not safe for several threads.
 */
final class LargeUnits extends SettingsFactory {
    private static final int SIZE = 150;
    /** One of how many mutants is tried: {@code -Dmutants.every=6} for a sample. */
    private static final int EVERY = Integer.getInteger("mutants.every", 1);

    LargeUnits(ReportOptions options, PluginServices plugins) {
        super(options, plugins);
    }

    @Override
    public MutationGrouperFactory getMutationGrouper() {
        return new MutationGrouperFactory() {
            @Override
            public String description() {
                return "large units";
            }

            @Override
            public MutationGrouper makeFactory(Properties properties, CodeSource code, int threads, int size) {
                return (classes, mutants) -> units(mutants);
            }
        };
    }

    private static List<List<MutationDetails>> units(Collection<MutationDetails> mutants) {
        List<MutationDetails> all = sampled(mutants);
        List<List<MutationDetails>> units = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            units.add(new ArrayList<>(all.subList(from, Math.min(all.size(), from + SIZE))));
        }
        return units;
    }

    /** By class and line, so that a sample of them has of each class its share. */
    private static List<MutationDetails> sampled(Collection<MutationDetails> mutants) {
        List<MutationDetails> all = new ArrayList<>(mutants);
        all.sort(Comparator.comparing(MutationDetails::getClassName, Comparator.comparing(ClassName::asJavaName))
                .thenComparing(MutationDetails::getLineNumber)
                .thenComparing(mutant -> mutant.getId().toString()));
        List<MutationDetails> sampled = new ArrayList<>();
        for (int at = 0; at < all.size(); at += EVERY) {
            sampled.add(all.get(at));
        }
        return sampled;
    }
}
