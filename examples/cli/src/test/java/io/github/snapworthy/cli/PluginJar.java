package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes the jar of a plug-in as its author would: from sources, with a registration. */
final class PluginJar {
    private static final String REGISTRATION = "META-INF/services/io.github.snapworthy.spi.DriverFactProvider";

    private final Path folder;

    PluginJar(Path folder) {
        this.folder = folder;
    }

    /** A provider of package {@code acme} with that id and those members. */
    static String source(String type, String id, String members) {
        return """
                package acme;

                import io.github.snapworthy.core.*;
                import io.github.snapworthy.spi.*;

                public class %s implements DriverFactProvider {
                    public String id() { return "%s"; }
                    %s
                }
                """.formatted(type, id, members);
    }

    /** A provider that says of the driver csi.acme.example what follows {@code Facts.of(driver)}. */
    static String saying(String type, String id, String facts) {
        return source(type, id, """
                public Facts facts(DriverName driver, ClusterView view) {
                    return driver.is("csi.acme.example") ? Facts.of(driver)%s : Facts.none();
                }
                """.formatted(facts));
    }

    /** A jar with one provider, which is registered under the name of its type. */
    Path of(String jar, String type, String source) throws IOException {
        return write(jar, "acme." + type, compile(type, source));
    }

    /** Compiles one source file; gives the folder with its classes. */
    Path compile(String type, String source) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createTempDirectory(folder, "classes");
        Path file = Files.writeString(sources.resolve(type + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            assertThat(compiler.getTask(out, files, null, options, null, files.getJavaFileObjects(file))
                            .call())
                    .as(out.toString())
                    .isTrue();
        }
        return classes;
    }

    /** A jar with these classes and that registration; none where it is empty. */
    Path write(String jar, String registered, Path classes) throws IOException {
        Path file = folder.resolve(jar);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream entries = new JarOutputStream(out)) {
            if (!registered.isEmpty()) {
                entry(entries, REGISTRATION, registered.getBytes(StandardCharsets.UTF_8));
            }
            try (var all = Files.walk(classes)) {
                for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                    entry(entries, classes.relativize(one).toString(), Files.readAllBytes(one));
                }
            }
        }
        return file;
    }

    private static void entry(JarOutputStream entries, String name, byte[] content) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(content);
        entries.closeEntry();
    }
}
