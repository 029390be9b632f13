package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plug-ins that cannot be loaded: exit 2 with one line that says which and why, before anything is read. */
class BrokenPluginTest {
    @TempDir
    private Path folder;

    private PluginJar jars;

    @BeforeEach
    void jars() {
        jars = new PluginJar(folder);
    }

    private static void assertRefused(Path jar, String... parts) {
        for (String command : List.of("drivers", "check")) {
            Run run = Run.of(command, "--plugin", jar.toString());
            assertThat(run.code()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("snapworthy: plugin " + jar + ": ").contains(parts);
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void what_is_no_jar_is_refused() throws IOException {
        assertRefused(folder.resolve("none.jar"), "there is no such file");
        assertRefused(folder, "expected a file, is a folder");
        assertRefused(Files.writeString(folder.resolve("text.jar"), "hello"), "expected a jar: ");
    }

    @Test
    void a_jar_that_registers_nothing_of_its_own_is_refused() throws IOException {
        Path classes = jars.compile("AcmeFacts", PluginJar.saying("AcmeFacts", "acme", ""));

        assertRefused(
                jars.write("bare.jar", "", classes),
                "registers no provider: expected META-INF/services/io.github.snapworthy.spi.DriverFactProvider");
        assertRefused(jars.write("empty.jar", "# nothing\n", classes), "registers no provider of its own");
        assertRefused(
                jars.write("ours.jar", "io.github.snapworthy.facts.internal.curated.CuratedFacts", classes),
                "registers no provider of its own");
    }

    @Test
    void a_registration_that_cannot_be_loaded_is_refused() throws IOException {
        Path classes = jars.compile("AcmeFacts", PluginJar.saying("AcmeFacts", "acme", ""));

        assertRefused(jars.write("lost.jar", "acme.Lost", classes), "Provider acme.Lost not found");
        assertRefused(jars.write("odd.jar", "acme.AcmeFacts\nnot a name", classes), "Illegal");
        assertRefused(
                jars.of("other.jar", "Other", "package acme; public class Other {}"),
                "cannot be loaded: acme.Other not a subtype");
        assertRefused(
                jars.of(
                        "shy.jar",
                        "Shy",
                        PluginJar.saying("Shy", "shy", "")
                                .replace("Shy implements", "Shy implements")
                                .replace("public String id", "private Shy() {} public String id")),
                "acme.Shy");
    }

    @Test
    void one_broken_registration_among_good_ones_is_not_passed_over() throws IOException {
        Path classes = jars.compile("AcmeFacts", PluginJar.saying("AcmeFacts", "acme", ""));

        assertRefused(jars.write("half.jar", "acme.AcmeFacts\nacme.Lost", classes), "Provider acme.Lost not found");
    }

    @Test
    void a_class_for_a_newer_java_is_refused() throws IOException {
        Path classes = jars.compile("AcmeFacts", PluginJar.saying("AcmeFacts", "acme", ""));
        Path type = classes.resolve("acme/AcmeFacts.class");
        byte[] bytes = Files.readAllBytes(type);
        bytes[7] = 120;
        Files.write(type, bytes);

        assertRefused(
                jars.write("new.jar", "acme.AcmeFacts", classes), "more recent version of the Java Runtime", "120.0");
    }

    @Test
    void a_constructor_that_throws_is_refused_with_its_words() throws IOException {
        Path jar = jars.of("throws.jar", "Throws", PluginJar.source("Throws", "throws", """
                        public Throws() { throw new IllegalArgumentException("no configuration"); }
                        public Facts facts(DriverName driver, ClusterView view) { return Facts.none(); }
                        """));

        assertRefused(jar, "Provider acme.Throws could not be instantiated: no configuration");
    }

    @Test
    void a_class_that_its_provider_needs_and_the_jar_lacks_is_named() throws IOException {
        Path classes = jars.compile("Needy", PluginJar.source("Needy", "needy", """
                private final Object part = new Part();
                public Facts facts(DriverName driver, ClusterView view) { return Facts.none(); }
                static class Part {}
                """));
        Files.delete(classes.resolve("acme/Needy$Part.class"));

        assertRefused(jars.write("needy.jar", "acme.Needy", classes), "NoClassDefFoundError: acme/Needy$Part");
    }
}
