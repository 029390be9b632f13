package io.github.snapworthy.verifytool;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.report.VerifyReport;
import io.github.snapworthy.verify.simulated.Misdeed;
import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool to the end: every form of its report, evidence that decides, and that nothing is left when it is told to end. */
class VerifyCommandThorough extends VerifyRuns {
    private static final int SECONDS = 60;

    @Test
    void a_report_obeys_the_schema_and_is_told_in_every_form() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(VerifyReport.class.getResourceAsStream("snapworthy-v1.schema.json"));
        cluster.with(Misdeed.SNAPSHOT_DELETION_HANGS);
        verify("-o", "json", "--clean-up-limit", "300ms");

        assertThat(schema.validate(out, InputFormat.JSON).stream().map(Error::toString))
                .isEmpty();
        assertThat(out).contains("\"kind\": \"VerifyReport\"", "\"proof\": \"PROVED\"", "\"verdict\": \"WAIT\"");
        cluster.behave();
        for (String form : List.of("yaml", "markdown", "html")) {
            assertThat(verify("-o", form)).isZero();
            assertThat(out).contains("PROVED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--snapshot-class foreign,REFUSED,0",
        "--storage-class none,OPEN,0",
        "--no-flush,LOST,0",
        "--method clone --method group,OPEN,403",
        "--step-limit 300ms --clean-up-limit 300ms,OPEN,503"
    })
    void whatever_comes_of_it_obeys_the_schema(String options, String proof, int status) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(VerifyReport.class.getResourceAsStream("snapworthy-v1.schema.json"));
        if (status > 0) {
            cluster.at(
                    asked -> asked.is("POST", ""),
                    When.AFTER,
                    () -> cluster.faulty(asked -> true, When.BEFORE, Integer.MAX_VALUE, status));
        }
        List<String> all = new ArrayList<>(List.of("--data-size", "2Mi", "-o", "json"));
        all.addAll(List.of(options.split(" ")));
        if (!options.contains("--storage-class")) {
            all.addAll(List.of("--storage-class", "fast"));
        }

        int code = run(all.toArray(new String[0]));

        assertThat(out).as(err).contains("\"proof\": \"" + proof + "\"");
        assertThat(schema.validate(out, InputFormat.JSON).stream().map(Error::toString))
                .isEmpty();
        assertThat(code).isNotZero();
        if (status > 0) {
            assertThat(out).contains("cannot be looked for");
        }
    }

    /** A driver that nobody knows: what was tried is believed by the library, and counts as verified. */
    @Test
    void what_was_proved_is_evidence_that_decides() throws Exception {
        Path evidence = folder.resolve("evidence.yaml");
        assertThat(verify("--method", "snapshot", "--method", "clone", "--export", evidence.toString()))
                .as(err)
                .isZero();
        FactSources known = FactSources.discovered(VerifyCommandTest.class.getClassLoader());
        FactSources verified = known.knowing(FactFiles.evidence(List.of(evidence)));

        assertThat(clone(known)).isEqualTo("UNKNOWN -");
        assertThat(clone(verified)).isEqualTo("ALLOWED VERIFIED");
        assertThat(verify("--evidence", evidence.toString(), "-o", "json")).isZero();
        assertThat(out).contains("\"assurance\": \"VERIFIED\"");
    }

    private static String clone(FactSources sources) {
        Inventory seen = Inventory.builder()
                .add(Volume.builder()
                        .name("pv")
                        .csi("csi.acme.example", "h")
                        .storageClass("fast")
                        .build())
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("fast")
                        .bound("pv")
                        .build())
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner("csi.acme.example")
                        .build())
                .build();
        Decision decision = Advisor.of(Profile.kubernetes())
                .over(seen, sources.gather(seen))
                .decide(Request.clone(ClaimRef.of("apps", "data")).using(CloneMethod.CSI_CLONE));
        return decision.verdict() + " " + decision.assurance().map(Enum::name).orElse("-");
    }

    @Test
    void what_is_denied_exits_2() {
        assertThat(verify("--snapshot-class", "foreign")).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(out).contains("REFUSED");
    }

    @Test
    void what_does_not_end_exits_4() {
        cluster.with(Misdeed.SNAPSHOT_NEVER_READY);

        assertThat(verify("--step-limit", "2s")).isEqualTo(ExitCodes.OPEN);
        assertThat(out).contains("TIMED_OUT", "OPEN");
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_is_left_exits_4_and_is_cleaned_up_later() {
        cluster.with(Misdeed.SNAPSHOT_DELETION_HANGS);

        assertThat(verify("--clean-up-limit", "500ms")).isEqualTo(ExitCodes.OPEN);
        assertThat(out)
                .contains("What could not be removed")
                .containsPattern("VolumeSnapshot +lab +snapworthy-verify-");

        assertThat(run("--cleanup")).isZero();
        assertThat(out).contains("may be going on");
        cluster.behave();
        assertThat(run("--cleanup", "--all")).isZero();
        assertThat(cluster.inventory()).isEqualTo(before);
    }

    @Test
    void what_is_kept_is_removed_by_its_run() {
        assertThat(verify("--keep")).isZero();
        assertThat(cluster.inventory()).isNotEqualTo(before);
        String run = err.replaceAll("(?s).*run (\\w+) has ended.*", "$1");

        assertThat(run("--cleanup", "--run", run)).isZero();

        assertThat(out).contains("removed PersistentVolumeClaim snapworthy-verify-" + run);
        assertThat(cluster.inventory()).isEqualTo(before);
        assertThat(run("--cleanup")).isZero();
        assertThat(out).contains("nothing to remove");
    }

    @Test
    void directories_need_no_pods() {
        cluster.with(Misdeed.NO_IMAGE);

        assertThat(verify("--directory", cluster.volumes().toString())).as(err).isZero();
    }

    @Test
    void a_cluster_that_does_not_answer_exits_3() {
        cluster.close();

        assertThat(verify()).isEqualTo(ExitCodes.UNREACHABLE);
        assertThat(run("--cleanup", "--clean-up-limit", "1s")).isEqualTo(ExitCodes.UNREACHABLE);
    }

    @Test
    void what_cannot_be_looked_for_is_not_nothing() {
        cluster.faulty(asked -> asked.is("GET", "/lab/"), When.BEFORE, Integer.MAX_VALUE, 401);

        assertThat(run("--cleanup")).isEqualTo(ExitCodes.OPEN);
        assertThat(out).contains("left over: ", "401").doesNotContain("nothing to remove");
    }

    /** SIGTERM in the middle: it removes everything before it ends. */
    @ParameterizedTest
    @ValueSource(strings = {"persistentvolumeclaims", "pods", "volumesnapshots"})
    void told_to_end_it_leaves_nothing(String plural) throws Exception {
        CompletableFuture<Process> child = new CompletableFuture<>();
        cluster.with(Misdeed.SNAPSHOT_NEVER_READY)
                .at(
                        asked -> asked.is("POST", plural),
                        When.AFTER,
                        () -> child.join().destroy());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments("--storage-class", "fast", "--data-size", "1Mi"));
        child.complete(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start());

        assertThat(child.join().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(child.join().exitValue()).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("said"))).contains("interrupted", "clean up DONE");
        assertThat(cluster.inventory()).isEqualTo(before);
    }
}
