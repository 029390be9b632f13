package io.github.snapworthy.fleet.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A cluster for each way in which a dump is broken. */
public final class BrokenFleet {
    private BrokenFleet() {}

    public static void write(Path in, String day) throws IOException {
        for (BrokenDump broken : BrokenDump.values()) {
            Path folder = Files.createDirectories(
                    in.resolve(broken.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .resolve(day));
            for (Map.Entry<String, byte[]> file : broken.files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
    }
}
