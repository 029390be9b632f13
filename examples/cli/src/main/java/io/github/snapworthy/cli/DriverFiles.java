package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.facts.FactFileException;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads files about drivers; each method throws {@link InputException} with all that is wrong with them. */
final class DriverFiles {
    private DriverFiles() {}

    /** What turns files into something. */
    private interface Reader<T> {
        T read(List<Path> files) throws IOException, FactFileException;
    }

    /** An administrator's statements: one provider for all files, none where no file is named. */
    static ImmutableList<DriverFactProvider> overrides(List<String> names) {
        return names.isEmpty() ? ImmutableList.of() : ImmutableList.of(read("overrides", names, FactFiles::overrides));
    }

    /** What was found out of drivers, in all files together. */
    static FactSet evidence(List<String> names) {
        return names.isEmpty() ? FactSet.none() : read("evidence", names, FactFiles::evidence);
    }

    private static <T> T read(String what, List<String> names, Reader<T> reader) {
        List<Path> files = names.stream().map(name -> Paths.of(what, name)).toList();
        files.forEach(file -> Paths.checkFile(what, file));
        try {
            return reader.read(files);
        } catch (FactFileException e) {
            throw new InputException(
                    e.problems().stream().map(FactFileProblem::toString).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new InputException(what + " " + String.join(", ", names) + ": " + Paths.reason(e));
        }
    }
}
