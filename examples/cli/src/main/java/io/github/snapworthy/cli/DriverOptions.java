package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.DriverName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says which drivers are told of. */
final class DriverOptions {
    @Option(
            names = "--driver",
            paramLabel = "NAME",
            description = "Only this driver, also where nothing of it was seen; repeatable. Default: every driver.")
    private List<String> drivers = new ArrayList<>();

    /** The drivers that were named, sorted; none for all. */
    ImmutableSortedSet<DriverName> parse() {
        return drivers.stream()
                .map(DriverOptions::name)
                .collect(ImmutableSortedSet.toImmutableSortedSet(DriverName::compareTo));
    }

    private static DriverName name(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new UsageException("driver '" + text + "' is no name; expected that of a CSI driver");
        }
        if (text.indexOf('/') >= 0) {
            throw new UsageException(
                    "driver " + text + ": a name with a slash is that of a provisioner; expected that of a CSI driver");
        }
        return DriverName.of(text);
    }
}
