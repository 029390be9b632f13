package io.github.snapworthy.fleet;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.github.snapworthy.facts.FactSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * By what dumps are decided: where it is another than before, what was decided is decided again.
 *
 * @param inWords the version of the library, of its pack of facts and of the tables, and what is asked
 */
record Rules(String inWords) {
    /** Goes up where rows would be others for the same dump, though the version of the library is the same. */
    private static final int TABLES = 1;

    private static final String FACTS = "io/github/snapworthy/facts/";

    static Rules of(Questions questions) {
        String version = Optional.ofNullable(Rules.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new Rules(version + " facts " + factPack() + " tables " + TABLES + " " + questions.inWords());
    }

    /** A print of the files of facts, be they in a jar or in a folder. */
    private static String factPack() {
        try {
            URI place = FactSources.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(place);
            TreeMap<String, byte[]> files = Files.isDirectory(path) ? folder(path) : jar(path);
            Hasher hasher = Hashing.sha256().newHasher();
            files.forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8)
                    .putInt(bytes.length)
                    .putBytes(bytes));
            return hasher.hash().toString().substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the pack of facts is at no path: " + e.getMessage(), e);
        }
    }

    private static TreeMap<String, byte[]> folder(Path root) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (Path file : MoreFiles.fileTraverser().breadthFirst(root)) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (Files.isRegularFile(file) && isFact(name)) {
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static TreeMap<String, byte[]> jar(Path path) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && isFact(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static boolean isFact(String name) {
        return name.startsWith(FACTS) && !name.endsWith(".class");
    }

    /** The fingerprint of a dump under these rules. */
    String fingerprint(Dump dump) {
        Hasher hasher = Hashing.sha256().newHasher();
        text(inWords, hasher);
        for (Dump.DumpFile file : dump.files()) {
            text(file.name(), hasher);
            hasher.putLong(file.bytes()).putLong(file.modified());
        }
        for (Dump.Stray stray : dump.strays()) {
            text(stray.place(), hasher);
            text(stray.message(), hasher);
        }
        return hasher.hash().toString().substring(0, 32);
    }

    private static void text(String text, Hasher hasher) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }
}
