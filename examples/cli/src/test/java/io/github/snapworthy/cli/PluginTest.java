package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plug-ins in jars of their own: found, loaded, asked, listed; and what is said of those that cannot be. */
class PluginTest {
    private static final byte[] CLUSTER = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data, namespace: apps}
            spec: {volumeName: pv-1, storageClassName: fast}
            status: {phase: Bound}
            ---
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: pv-1}
            spec:
              storageClassName: fast
              claimRef: {namespace: apps, name: data}
              csi: {driver: csi.acme.example, volumeHandle: h-1}
            ---
            apiVersion: snapshot.storage.k8s.io/v1
            kind: VolumeSnapshotClass
            metadata: {name: nightly}
            driver: csi.acme.example
            deletionPolicy: Retain
            """.getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private PluginJar jars;

    @BeforeEach
    void jars() {
        jars = new PluginJar(folder);
    }

    private static Run check(Object... more) {
        return run(
                "check",
                Stream.concat(
                        Stream.of("--profile=kubernetes", "--operation=snapshot", "--assume-complete"),
                        Stream.of(more)));
    }

    private static Run drivers(Object... more) {
        return run("drivers", Stream.of(more));
    }

    private static Run run(String command, Stream<?> more) {
        return Run.of(
                CLUSTER,
                Set.of(),
                Stream.concat(Stream.of(command, "-", "-o", "json"), more.map(Object::toString))
                        .toArray(String[]::new));
    }

    /** {@code "acme OK 1 null"} for each provider. */
    private static List<String> providers(Run run) {
        return run.json()
                .get("providers")
                .valueStream()
                .map(state ->
                        state.get("id").asString() + " " + state.get("state").asString() + " "
                                + state.get("facts").asInt() + " "
                                + state.get("problem").asString("null"))
                .toList();
    }

    private Path refusing() throws IOException {
        return jars.of(
                "acme.jar",
                "AcmeFacts",
                PluginJar.saying("AcmeFacts", "acme", ".refuses(Capability.SNAPSHOT).because(\"ACME manual, 4.2\")"));
    }

    @Test
    void a_plugin_is_asked_listed_and_changes_a_decision() throws IOException {
        Path jar = refusing();
        Run before = check();
        Run after = check("--plugin", jar);

        assertThat(before.verdicts()).containsExactly("pvc/apps/data snapshot ALLOWED");
        assertThat(after.verdicts()).containsExactly("pvc/apps/data snapshot DENIED");
        assertThat(after.codes()).contains("DRIVER_LACKS_SNAPSHOT");
        assertThat(after.out()).contains("ACME manual, 4.2");
        assertThat(providers(before)).hasSize(2);
        assertThat(providers(after))
                .hasSize(3)
                .startsWith("acme OK 1 null")
                .endsWith(providers(before).toArray(String[]::new));
    }

    @Test
    void drivers_show_what_a_plugin_says_and_against_whom() throws IOException {
        Run run = drivers("--plugin", refusing());

        assertThat(run.json().get("drivers").get(0).get("capabilities").get(0).toString())
                .contains("\"answer\":\"UNSUPPORTED\"", "\"trust\":\"STATED\"", "\"source\":\"acme\"")
                .contains("\"disagreeing\":[{\"capability\":\"SNAPSHOT\",\"answer\":\"SUPPORTED\"")
                .contains("VolumeSnapshotClass/nightly");
    }

    @Test
    void a_jar_that_is_named_twice_is_loaded_once() throws IOException {
        Path jar = refusing();
        Path same = jar.getParent().resolve(".").resolve(jar.getFileName());

        assertThat(providers(drivers("--plugin", jar, "--plugin", same)))
                .hasSize(3)
                .contains("acme OK 1 null");
    }

    @Test
    void of_two_plugins_that_claim_one_id_neither_is_asked() throws IOException {
        Path other = jars.of("other.jar", "Other", PluginJar.saying("Other", "acme", ""));

        assertThat(providers(drivers("--plugin", refusing(), "--plugin", other)))
                .contains(
                        "acme REFUSED 0 it was not asked: several providers claim its id: acme.AcmeFacts, acme.Other");
    }

    @Test
    void our_ids_are_ours() throws IOException {
        Path jar = jars.of("thief.jar", "Thief", PluginJar.saying("Thief", "snapworthy.curated", ""));

        assertThat(providers(drivers("--plugin", jar)))
                .hasSize(3)
                .anyMatch(state -> state.startsWith("acme.Thief REFUSED 0 it was not asked: id 'snapworthy.curated'"))
                .anyMatch(state -> state.startsWith("snapworthy.curated OK"));
    }

    @Test
    void a_plugin_that_fails_when_it_is_asked_is_shown_and_the_rest_is_decided() throws IOException {
        Path jar = jars.of("bad.jar", "Bad", PluginJar.source("Bad", "bad", """
                public Facts facts(DriverName driver, ClusterView view) {
                    throw new IllegalStateException("no license");
                }
                """));
        Run run = check("--plugin", jar);

        assertThat(run.code()).isZero();
        assertThat(run.verdicts()).containsExactly("pvc/apps/data snapshot ALLOWED");
        assertThat(providers(run)).anyMatch(state -> state.startsWith("bad FAILED 0 ") && state.contains("no license"));
        assertThat(Run.of(CLUSTER, Set.of(), "drivers", "-", "--plugin", jar.toString())
                        .out())
                .contains("provider bad failed: csi.acme.example: IllegalStateException: no license");
    }

    private static void assertRefused(Path jar, String... parts) {
        for (Run run : List.of(drivers("--plugin", jar), check("--plugin=" + jar))) {
            assertThat(run.code()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("snapworthy: plugin " + jar + ": ").contains(parts);
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void what_is_no_jar_is_refused() throws IOException {
        assertRefused(folder.resolve("none.jar"), "there is no such file");
        assertRefused(folder, "expected a jar, is a folder");
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

    @Test
    void a_plugin_that_is_closed_loads_nothing_more() throws IOException {
        Path jar = jars.of("late.jar", "Late", PluginJar.source("Late", "late", """
                public Facts facts(DriverName driver, ClusterView view) { return Part.facts(); }
                static class Part { static Facts facts() { return Facts.none(); } }
                """));
        DriverFactProvider late;
        try (Plugin plugin = Plugin.open(jar)) {
            late = plugin.providers().get(0);
            assertThat(late.getClass().getClassLoader()).isNotSameAs(Main.class.getClassLoader());
        }

        assertThatThrownBy(() -> late.facts(DriverName.of("d.example"), ClusterView.empty()))
                .isInstanceOf(NoClassDefFoundError.class);
    }
}
