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

/** Plug-ins in jars of their own: found, loaded, asked, listed and closed. */
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
    void a_jar_that_is_named_by_a_link_too_is_loaded_once() throws IOException {
        Path jar = refusing();
        Path link = Files.createSymbolicLink(folder.resolve("link.jar"), jar);

        assertThat(providers(drivers("--plugin", jar, "--plugin", link)))
                .hasSize(3)
                .contains("acme OK 1 null");
    }

    @Test
    void an_error_of_the_virtual_machine_ends_the_command_in_words() throws IOException {
        Path jar = jars.of("broken.jar", "Broken", PluginJar.source("Broken", "broken", """
                public Facts facts(DriverName driver, ClusterView view) {
                    throw new InternalError("mine");
                }
                """));
        Run run = drivers("--plugin", jar);

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("InternalError: mine").doesNotContain("\tat ");
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
