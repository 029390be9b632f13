package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.csi.FakeDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** A driver is asked where its socket is, and decided upon elsewhere. */
class ProbeTest {
    private static final int SNAPSHOTS = 5;
    private static final int CLONES = 7;
    private static final String CLUSTER = """
            {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: csi.acme.example}
            ---
            {apiVersion: v1, kind: PersistentVolume, metadata: {name: pv-1}, spec: {storageClassName: fast,
              claimRef: {namespace: apps, name: data, uid: u1}, csi: {driver: csi.acme.example, volumeHandle: h}}}
            ---
            {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: apps, uid: u1},
              spec: {storageClassName: fast, volumeName: pv-1}, status: {phase: Bound}}
            """;

    private Path folder;

    /** Short, for the path of a socket has at most 107 bytes. */
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("csi");
    }

    @AfterEach
    void clear() throws IOException {
        for (Path file : list()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private List<Path> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private FakeDriver driver(String name, int... controller) {
        return FakeDriver.declaring(folder.resolve("csi.sock"), name, "v2.1.0", controller);
    }

    @Test
    void what_a_driver_says_is_told_beside_what_others_say() throws IOException {
        try (FakeDriver driver = driver("hostpath.csi.k8s.io", SNAPSHOTS, 99)) {
            String endpoint = driver.start().toString();
            Run table = Run.of("probe", "--endpoint", endpoint);
            JsonNode json =
                    Run.of("probe", "--endpoint", endpoint, "-o", "json").json();

            assertThat(table.code()).isZero();
            assertThat(table.out())
                    .contains(endpoint + ": hostpath.csi.k8s.io v2.1.0")
                    .containsPattern("ControllerGetCapabilities +ANSWERED +CREATE_DELETE_SNAPSHOT, 99\n")
                    .containsPattern("NodeGetCapabilities +UNIMPLEMENTED +")
                    .containsPattern("snapshot +yes +yes snapworthy.curated \\(CURATED\\)")
                    .containsPattern("clone +no +yes snapworthy.curated \\(CURATED\\).* yes\n");
            assertThat(json.get("kind").asString()).isEqualTo("ProbeReport");
            assertThat(json.get("endpoints")
                            .get(0)
                            .get("answers")
                            .get(3)
                            .get("values")
                            .toString())
                    .isEqualTo("[\"CONTROLLER.CREATE_DELETE_SNAPSHOT\",\"CONTROLLER.99\"]");
            assertThat(json.get("comparisons")
                            .valueStream()
                            .filter(row -> row.get("differs").asBoolean())
                            .map(row -> row.get("capability").asString()))
                    .contains("CLONE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yaml,kind: ProbeReport",
        "markdown,# Probe report",
        "html,<h1>Probe report</h1>",
        "wide,nobody contradicts"
    })
    void every_form_tells_it(String form, String words) throws IOException {
        try (FakeDriver driver = driver("csi.acme.example", SNAPSHOTS)) {
            assertThat(Run.of("probe", "--endpoint", driver.start().toString(), "-o", form)
                            .out())
                    .contains(words, "csi.acme.example");
        }
    }

    @Test
    void a_driver_that_nobody_knows_is_allowed_by_its_own_word() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.yaml"), CLUSTER);
        Path evidence = folder.resolve("evidence.yaml");
        JsonNode before = decision(dump);
        try (FakeDriver driver = driver("csi.acme.example", SNAPSHOTS, CLONES)) {
            Run run = Run.of("probe", "--endpoint", driver.start().toString(), "--export", evidence.toString());
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("csi.acme.example v2.1.0");
        }
        JsonNode after = decision(dump, "--evidence", evidence.toString());

        assertThat(before.get("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(before.toString()).contains("CLONE_SUPPORT_UNKNOWN");
        assertThat(after.get("verdict").asString()).isEqualTo("ALLOWED");
        assertThat(after.get("assurance").asString()).isEqualTo("DECLARED");
    }

    /** A clone needs no class of snapshots, so that the driver alone decides. */
    private static JsonNode decision(Path dump, String... more) {
        String[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "check", dump.toString(), "-o", "json", "--operation=clone", "--profile=kubernetes"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return Run.of(words).json().get("decisions").get(0);
    }

    @Test
    void evidence_that_it_worked_is_verified_and_ages() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.yaml"), CLUSTER);
        Path evidence = Files.writeString(folder.resolve("evidence.yaml"), """
                apiVersion: snapworthy/v1
                kind: DriverEvidence
                drivers:
                  csi.acme.example:
                    - trust: VERIFIED
                      source: snapworthy.verify
                      at: 2026-11-01T00:00:00Z
                      storageClass: fast
                      seen: a clone had every byte of its source
                      capabilities: {clone: yes}
                """);
        String[] fresh = {"--evidence=" + evidence, "--collected-at=2026-11-26T00:00:00Z"};
        JsonNode verified = decision(dump, fresh);
        JsonNode held = decision(dump, fresh[0], fresh[1], "--evidence-holds=25d");
        JsonNode old = decision(dump, fresh[0], fresh[1], "--evidence-holds=24d");

        assertThat(verified.get("verdict").asString()).isEqualTo("ALLOWED");
        assertThat(verified.get("assurance").asString()).isEqualTo("VERIFIED");
        assertThat(held).isEqualTo(verified);
        assertThat(old.get("verdict").asString()).isEqualTo("ALLOWED");
        assertThat(old.get("assurance").asString()).isEqualTo("STATED");
        assertThat(old.get("findings").toString()).contains("EVIDENCE_OLD", "\"WARN\"", "2026-11-01T00:00:00Z");
    }

    @Test
    void an_export_to_standard_output_is_all_that_is_printed() throws IOException {
        try (FakeDriver driver = driver("csi.acme.example", SNAPSHOTS)) {
            Run run = Run.of("probe", "--endpoint", driver.start().toString(), "--export", "-");

            assertThat(run.out())
                    .startsWith("apiVersion: snapworthy/v1\nkind: DriverEvidence\n")
                    .doesNotContain("QUESTION");
        }
    }

    @Test
    void where_no_driver_answers_there_is_no_file() throws IOException {
        Path evidence = folder.resolve("evidence.yaml");
        String nowhere = "unix:" + folder.resolve("none.sock");
        Run run = Run.of("probe", "--endpoint", nowhere, "--export", evidence.toString());
        Run told = Run.of("probe", "--endpoint", nowhere);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("no driver said which it is (" + nowhere, "No such file", "), so that nothing was exported");
        assertThat(evidence).doesNotExist();
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.out()).contains("nobody said which driver it is", "UNAVAILABLE");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_job_asks_on_the_node() {
        Run run = Run.of(
                "probe",
                "--endpoint=/var/lib/kubelet/plugins/it's/csi.sock",
                "--job=tools/snapworthy:1.0",
                "--node=worker-1");
        Map<String, Object> job =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(run.out());

        assertThat(run.code()).isZero();
        assertThat(job).containsEntry("kind", "Job");
        assertThat(job.toString())
                .contains("nodeName=worker-1", "image=tools/snapworthy:1.0", "namespace=kube-system")
                .contains("command=[snapworthy, probe, --endpoint, unix:///csi/csi.sock, --timeout, 5s, --export, -]")
                .contains("hostPath={path=/var/lib/kubelet/plugins/it's, type=Directory}");
    }

    /** A name of digits is a text to Kubernetes, and a number to YAML. */
    @ParameterizedTest
    @ValueSource(strings = {"1001", "true", "1e3", "null", "2026-11-01"})
    void names_in_a_job_stay_texts(String name) {
        Run run = Run.of(
                "probe",
                "--endpoint=/a/b.sock",
                "--job=" + name,
                "--node=" + name,
                "--namespace=" + name,
                "--timeout=1h");

        assertThat(run.out())
                .contains("  namespace: '" + name + "'\n")
                .contains("  nodeName: '" + name + "'\n")
                .contains("  image: '" + name + "'\n")
                .contains("activeDeadlineSeconds: 3900\n");
    }

    @Test
    void where_a_driver_says_nothing_of_what_it_can_there_is_no_evidence() throws IOException {
        Path evidence = folder.resolve("evidence.yaml");
        try (FakeDriver driver =
                driver("csi.acme.example").mends(FakeDriver.CONTROLLER).mends(FakeDriver.PLUGGED)) {
            String endpoint = "--endpoint=" + driver.start();
            for (String to : List.of(evidence.toString(), "-")) {
                Run run = Run.of("probe", endpoint, "--export", to);

                assertThat(run.code()).isEqualTo(3);
                assertThat(run.out()).isEmpty();
                assertThat(run.err()).contains("no driver said what it can do, so that nothing was exported");
            }
            assertThat(evidence).doesNotExist();
            assertThat(Run.of("probe", endpoint).code()).isZero();
        }
    }

    @Test
    void why_a_file_cannot_be_written_is_told() throws IOException {
        try (FakeDriver driver = driver("csi.acme.example", SNAPSHOTS)) {
            String endpoint = "--endpoint=" + driver.start();

            Run folderless = Run.of("probe", endpoint, "--export", folder + "/none/evidence.yaml");
            assertThat(folderless.code()).isEqualTo(2);
            assertThat(folderless.err())
                    .isEqualTo("snapworthy: export " + folder
                            + "/none/evidence.yaml: cannot be written: there is no such folder\n");
            assertThat(Run.of("probe", endpoint, "--export", folder.toString()).err())
                    .isEqualTo("snapworthy: export " + folder + ": cannot be written: Is a directory\n");
        }
    }

    /** Transports log what went wrong, with stack traces. */
    @Test
    void a_host_that_nobody_knows_is_told_in_the_answers_alone() {
        Logger logs = Logger.getLogger("io.grpc.internal.ManagedChannelImpl");
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler seen = new Handler() {
            @Override
            public void publish(LogRecord log) {
                logged.add(log.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logs.addHandler(seen);
        try {
            Run run = Run.of("probe", "--endpoint=tcp://nobody.invalid:1");

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).contains("UNAVAILABLE", "nobody.invalid");
            assertThat(logged).isEmpty();
        } finally {
            logs.removeHandler(seen);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--endpoint=moon| endpoint 'moon': it begins with no scheme that is known",
                "--endpoint=/a/b --timeout=5| timeout 5: expected a time such as 30s, 5m, 12h or 90d",
                "--endpoint=/a/b --timeout=0s| timeout 0s: expected a time",
                "--endpoint=/a/b --node=n| --node and --namespace go with --job",
                "--endpoint=/a/b --job=i| node : expected the name of a node",
                "--endpoint=tcp://h:1 --job=i --node=n| for a Job expected the full path of the socket",
                "--endpoint=/a/b --endpoint=/a/c --job=i --node=n| a Job asks at one endpoint, 2 were named",
                "--endpoint=/a/b --job=i --node=n --export=f| --export does not go with --job",
                "--endpoint=/a/b --job=a;b --node=n| expected the name of an image",
                "--timeout=5s| Missing required option: '--endpoint=ENDPOINT'",
            })
    void bad_usage_is_told(String words, String message) {
        Run run = Run.of(("probe " + words).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void a_file_of_evidence_is_checked() throws IOException {
        Path good = Files.writeString(folder.resolve("good.yaml"), """
                apiVersion: snapworthy/v1
                kind: DriverEvidence
                drivers:
                  a: [{trust: VERIFIED, source: b, at: 2026-11-01T00:00:00Z, seen: c, capabilities: {clone: yes}}]
                """);
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"), Files.readString(good).replace("VERIFIED", "SURE"));

        assertThat(Run.of("facts", "validate", good.toString()).out())
                .isEqualTo(good + ": valid: evidence, 1 driver, 1 fact\n");
        Run run = Run.of("check", "--evidence=" + bad);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(bad + ":4:15: trust: expected one of DECLARED, VERIFIED, was 'SURE'");
        assertThat(Run.of(new byte[0], Set.of(), "check", "--evidence=" + folder.resolve("none"))
                        .err())
                .contains("there is no such file");
    }
}
