package io.github.snapworthy.facts.internal.curated;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.spi.DriverFactProvider;
import io.github.snapworthy.testkit.BackupCapabilityContract;
import io.github.snapworthy.testkit.ClassPurposeContract;
import io.github.snapworthy.testkit.CloneCapabilityContract;
import io.github.snapworthy.testkit.GroupSnapshotCapabilityContract;
import io.github.snapworthy.testkit.ProviderContract;
import io.github.snapworthy.testkit.RegistrationContract;
import io.github.snapworthy.testkit.SnapshotCapabilityContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What we ask of others, of every driver that there is a file for. */
class CuratedContractThorough
        implements ProviderContract,
                RegistrationContract,
                SnapshotCapabilityContract,
                BackupCapabilityContract,
                CloneCapabilityContract,
                GroupSnapshotCapabilityContract,
                ClassPurposeContract {
    private static final Path PACK = Path.of("../facts/src/main/resources/io/github/snapworthy/facts/curated");
    private static final String END = ".yaml";

    @Override
    public DriverFactProvider provider() {
        return new CuratedFacts();
    }

    /** The names of the files; that of democratic-csi is for people. */
    @Override
    public ImmutableSet<DriverName> drivers() {
        try (Stream<Path> files = Files.list(PACK)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END) && !name.equals("org.democratic-csi" + END))
                    .map(name -> DriverName.of(name.substring(0, name.length() - END.length())))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(DriverName::compareTo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
