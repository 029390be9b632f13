package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.report.ProbeReport.Outcome;
import io.github.snapworthy.report.VerifyReport.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a driver answered, and what came of trying it, in every form; and the schema of the stable one. */
class AskedAndTriedFormatsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProbeReport.class.getResourceAsStream("snapworthy-v1.schema.json"));
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Instant THEN = Instant.parse("2026-11-26T10:15:00Z");

    private static final ProbeReport ASKED = asked();
    private static final VerifyReport TRIED = tried();

    private static ProbeReport asked() {
        FactSet all = FactSet.of(
                        "csi-probe",
                        Trust.DECLARED,
                        Facts.of(ACME)
                                .supports(Capability.SNAPSHOT)
                                .refuses(Capability.CLONE)
                                .limited(Limit.EXPANSION_MODE_UNSTATED)
                                .asOf(THEN))
                .and(FactSet.of("pack", Trust.CURATED, Facts.of(ACME).supports(Capability.SNAPSHOT, Capability.CLONE)))
                .and(FactSet.of(
                        "list",
                        Trust.CATALOGUED,
                        Facts.of(ACME)
                                .supports(Capability.CHANGED_BLOCKS)
                                .refuses(
                                        Capability.RESTORE,
                                        Condition.storageClassParameter("a").is("b"))));
        return new ProbeReport(
                ImmutableList.of(
                        new ProbeReport.Endpoint(
                                "unix:/csi/csi.sock",
                                THEN,
                                Optional.of("csi.acme.example"),
                                Optional.of("v2"),
                                ImmutableSortedMap.of("build", "<1>"),
                                ImmutableList.of(
                                        new ProbeReport.Answer(
                                                "ControllerGetCapabilities",
                                                Outcome.ANSWERED,
                                                "",
                                                ImmutableList.of("CONTROLLER.CREATE_DELETE_SNAPSHOT", "CONTROLLER.99")),
                                        new ProbeReport.Answer(
                                                "NodeGetCapabilities",
                                                Outcome.TIMED_OUT,
                                                "no answer in 5 s",
                                                ImmutableList.of()))),
                        new ProbeReport.Endpoint(
                                "unix:/none",
                                THEN,
                                Optional.empty(),
                                Optional.empty(),
                                ImmutableSortedMap.of(),
                                ImmutableList.of())),
                all.and(ProviderState.answered("pack", 2)),
                ImmutableList.of(Advisor.of(Profile.kubernetes())
                        .over(Inventory.builder().build(), all)
                        .driver(ACME)));
    }

    private static VerifyReport tried() {
        Decision denied = Advisor.of(Profile.kubernetes())
                .over(
                        Inventory.builder()
                                .add(Claim.builder().name("apps", "data").build())
                                .assumeComplete()
                                .build(),
                        FactSet.none())
                .decide(Request.snapshot(ClaimRef.of("apps", "gone")));
        return new VerifyReport(
                new VerifyReport.Run(
                        "a1b2", THEN, THEN, "apps", "fast", Optional.of("csi.acme.example"), Optional.of("v2"), true),
                ImmutableList.of(
                        new VerifyReport.Trial(
                                "SNAPSHOT",
                                Proof.REFUTED,
                                Optional.empty(),
                                Optional.of("snap"),
                                ImmutableList.of(new VerifyReport.Step(
                                        "CLEAN_UP",
                                        VerifyReport.Outcome.TIMED_OUT,
                                        Duration.ofMillis(1500),
                                        "it hangs")),
                                ImmutableList.of(
                                        new VerifyReport.Copy("whole", 8, ImmutableList.of(), 8),
                                        new VerifyReport.Copy("torn", 8, ImmutableList.of(3, 5), 8)),
                                ImmutableList.of(new Fact.Capable(
                                        Capability.RESTORE, Fact.Answer.UNSUPPORTED, Optional.of("fast")))),
                        new VerifyReport.Trial(
                                "CLONE",
                                Proof.REFUSED,
                                Optional.of(denied),
                                Optional.empty(),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of())),
                ImmutableList.of(
                        new VerifyReport.Leftover("PersistentVolumeClaim", "apps", "left", "a finalizer"),
                        new VerifyReport.Leftover("PersistentVolume", "", "", "forbidden")));
    }

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String json(Report report) {
        return Reports.write(ReportFormat.json(), report);
    }

    @Test
    void every_report_obeys_the_schema() {
        assertThat(faults(json(ASKED))).isEmpty();
        assertThat(faults(json(TRIED))).isEmpty();
    }

    /** The schema can fail: each of these changes makes a report that nobody may write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                "kind": "ProbeReport"; "kind": "Probe"
                "question": "NodeGetCapabilities"; "question": ""
                "outcome": "TIMED_OUT"; "outcome": "LATE"
                "declared": "UNSUPPORTED"; "declared": "NO"
                "differs": true; "differs": 1
                "kind": "VerifyReport"; "kind": "Verification"
                "proof": "REFUSED"; "proof": "DENIED"
                "step": "CLEAN_UP"; "step": "TIDY"
                "wrong": [; "bad": [
                "milliseconds": 1500; "milliseconds": -1
                "flushed": true; "flushed": "yes"
                "why": "forbidden"; "why": ""
                """)
    void a_broken_report_is_refused(String right, String wrong) {
        String whole = json(ASKED).contains(right) ? json(ASKED) : json(TRIED);

        assertThat(whole).contains(right);
        assertThat(faults(whole.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void a_driver_is_compared_with_what_others_say() {
        assertThat(ASKED.comparisons().stream()
                        .map(one -> one.capability() + " "
                                + one.declared().map(Enum::name).orElse("-") + " "
                                + one.others().size() + (one.depends() ? " depends" : "")
                                + (one.differs() ? " differs" : "")))
                .containsExactly(
                        "SNAPSHOT SUPPORTED 1",
                        "RESTORE - 1 depends",
                        "CLONE UNSUPPORTED 1 differs",
                        "CHANGED_BLOCKS - 1");
    }

    /** A source that names the modes of expansion settles what a driver leaves open, and its own word stays its word. */
    @Test
    void the_word_of_a_driver_is_told_as_it_is() {
        Facts declares = Facts.of(ACME)
                .supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                .limited(Limit.EXPANSION_MODE_UNSTATED)
                .asOf(THEN);
        Facts pack = Facts.of(ACME).supports(Capability.EXPAND_ONLINE).refuses(Capability.EXPAND_OFFLINE);
        FactSet all = FactSet.of("csi-probe", Trust.DECLARED, declares).and(FactSet.of("pack", Trust.CURATED, pack));
        ProbeReport report = new ProbeReport(
                ImmutableList.of(),
                all,
                ImmutableList.of(Advisor.of(Profile.kubernetes())
                        .over(Inventory.builder().build(), all)
                        .driver(ACME)));

        assertThat(report.comparisons().stream()
                        .map(one -> one.capability() + " " + one.declared().orElseThrow() + " " + one.differs()))
                .containsExactly("EXPAND_ONLINE SUPPORTED false", "EXPAND_OFFLINE SUPPORTED true");
        assertThat(Reports.write(ReportFormat.table(Colours.NONE), report)).contains("limit EXPANSION_MODE_UNSTATED");
    }

    @Test
    void people_read_the_answers_and_what_they_mean() {
        assertThat(Reports.write(ReportFormat.table(Colours.NONE), ASKED)).isEqualTo("""
                unix:/csi/csi.sock: csi.acme.example v2
                QUESTION                   OUTCOME    ANSWER
                ControllerGetCapabilities  ANSWERED   CREATE_DELETE_SNAPSHOT, 99
                NodeGetCapabilities        TIMED_OUT  no answer in 5 s

                unix:/none: nobody said which driver it is

                csi.acme.example
                CAPABILITY      DECLARED  OTHERS SAY                         DIFFERS
                snapshot        yes       yes pack (CURATED)                 -
                restore         not told  yes list (CATALOGUED); it depends  -
                clone           no        yes pack (CURATED)                 yes
                changed blocks  not told  yes list (CATALOGUED)              -
                limit EXPANSION_MODE_UNSTATED
                1 of its answers is contradicted by others, who are believed less
                """);
    }

    @Test
    void people_read_how_each_step_went_and_what_was_left() {
        assertThat(Reports.write(ReportFormat.table(Colours.NONE), TRIED)).isEqualTo("""
                run a1b2 in namespace apps, with volumes of StorageClass fast of the driver csi.acme.example v2, flushed, began 2026-11-26T10:15:00Z

                snapshot: REFUTED
                STEP      OUTCOME    MILLISECONDS  DETAIL
                clean up  TIMED_OUT  1500          it hangs
                class snap
                whole: all 8 chunks are as they were written
                torn: wrong in 2 of 8 chunks: 3, 5
                shown: restore does not work in StorageClass fast

                clone: REFUSED
                decided beforehand: DENIED; PersistentVolumeClaim/apps/gone does not exist.

                What could not be removed
                KIND                   NAMESPACE  NAME  WHY
                PersistentVolumeClaim  apps       left  a finalizer
                PersistentVolume       -          -     forbidden
                """);
    }

    @Test
    void markdown_and_pages_say_the_same_and_escape_what_they_are_told() {
        assertThat(Reports.write(ReportFormat.markdown(), TRIED))
                .startsWith("# Verify report\n\n- run a1b2")
                .contains(
                        "\n## snapshot: REFUTED\n\n| STEP | OUTCOME |",
                        "| clean up | TIMED_OUT | 1500 | it hangs |\n\n- class snap");
        assertThat(Reports.write(ReportFormat.html(), TRIED))
                .contains("<h1>Verify report</h1>", "<h2>What could not be removed</h2>");
        assertThat(Reports.write(ReportFormat.html(), ASKED)).contains("<h1>Probe report</h1>", "DIFFERS");
        assertThat(Reports.write(ReportFormat.yaml(), ASKED)).contains("build: \"<1>\"");
    }
}
