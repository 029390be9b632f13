package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.facts.FactFileException;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads an administrator's statements about drivers. */
final class Overrides {
    private static final String WHAT = "overrides";

    private Overrides() {}

    /** One provider for all files, none where no file is named; throws {@link InputException} with all that is wrong. */
    static ImmutableList<DriverFactProvider> read(List<String> names) {
        List<Path> files = names.stream().map(name -> Paths.of(WHAT, name)).toList();
        files.forEach(file -> Paths.checkFile(WHAT, file));
        try {
            return files.isEmpty() ? ImmutableList.of() : ImmutableList.of(FactFiles.overrides(files));
        } catch (FactFileException e) {
            throw new InputException(
                    e.problems().stream().map(FactFileProblem::toString).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new InputException(WHAT + " " + String.join(", ", names) + ": " + Paths.reason(e));
        }
    }
}
