package io.github.snapworthy.facts.internal.overrides;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code snapworthy.overrides}: what an administrator states, in one file or in several. Files that contradict each other
 * are equally trusted sources that do.
 *
 * @param statements what each file says of a driver, in the order of the files
 */
public record OverrideFacts(ImmutableListMultimap<DriverName, Facts> statements) implements DriverFactProvider {
    /** The statements of these files. */
    public static OverrideFacts of(List<? extends Map<DriverName, Facts>> files) {
        ImmutableListMultimap.Builder<DriverName, Facts> statements = ImmutableListMultimap.builder();
        files.forEach(file -> statements.putAll(file.entrySet()));
        return new OverrideFacts(statements.build());
    }

    @Override
    public String id() {
        return "snapworthy.overrides";
    }

    @Override
    public Trust trust() {
        return Trust.STATED;
    }

    @Override
    public ImmutableSet<DriverName> drivers() {
        return statements.keySet();
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        ImmutableList<Facts> said = statements.get(driver);
        return switch (said.size()) {
            case 0 -> Facts.none();
            case 1 -> said.get(0);
            default -> together(driver, said);
        };
    }

    /** The reasons of all files; the time where they agree on it. */
    private static Facts together(DriverName driver, ImmutableList<Facts> said) {
        ImmutableSet<Fact> facts =
                said.stream().flatMap(one -> one.stated().stream()).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<Optional<Instant>> times = said.stream().map(Facts::when).collect(ImmutableSet.toImmutableSet());
        return new Facts(
                Optional.of(driver),
                facts.asList(),
                said.stream().map(Facts::reason).collect(Collectors.joining("; ")),
                times.size() == 1 ? times.iterator().next() : Optional.empty());
    }
}
