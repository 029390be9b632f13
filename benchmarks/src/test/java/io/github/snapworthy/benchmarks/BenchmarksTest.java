package io.github.snapworthy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.kubernetes.client.openapi.ApiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The smoke form: every benchmark runs, on a small cluster and once, and measures the answers that it means to measure. */
class BenchmarksTest {
    private static final Pattern BENCHMARK = Pattern.compile("\"benchmark\" : \"[^\"]*\\.(\\w+)\"");
    private static final Set<String> BENCHMARKS = Set.of(
            "snapshotOfClaim",
            "backupOfClaim",
            "snapshotOfMachine",
            "situation",
            "fullDecision",
            "gather",
            "unite",
            "evidenceOfEachDriver",
            "listOfInventory",
            "ofInventory",
            "ofLiveInventory",
            "ofDecisions",
            "plainPagedLists",
            "oneChange",
            "oneHeartbeat",
            "advice",
            "denials",
            "plan",
            "allDecisions",
            "whatIfOfClass",
            "whatIfOfClaim",
            "decisionAsItIs",
            "firstDecision",
            "inventory",
            "ours",
            "handWritten",
            "cel",
            "drools",
            "inventoryOfDump",
            "bareParser",
            "snapshotOfLargeMachine",
            "prepareAndDecideAll",
            "everyOperationOnEveryClaim",
            "oneUpdate",
            "fullRecomputation",
            "growth",
            "layoutOfInventory");

    @Test
    void every_benchmark_runs_and_the_run_writes_table_and_plot() throws Exception {
        // Whether they run is asked here, and not how fast: another measurement on the machine is no matter.
        ProcessBuilder run = new ProcessBuilder("sh", "run", "--smoke").redirectErrorStream(true);
        run.environment().put("SNAPWORTHY_CLASSPATH", System.getProperty("java.class.path"));
        run.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = run.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();

        Path smoke = Path.of("target", "smoke");
        String results = Files.readString(smoke.resolve("all.json"));
        Set<String> ran = BENCHMARK
                .matcher(results)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(ran).containsExactlyInAnyOrderElementsOf(BENCHMARKS);
        assertThat(smoke.resolve("results.md")).content().contains("beside Drools", "bytes for a claim", "per claim");
        assertThat(smoke.resolve("growth.svg")).content().startsWith("<svg").contains("<polyline");
    }

    @Test
    void both_ways_of_listing_read_the_same_objects() throws IOException, ApiException {
        ListingBenchmark listing = new ListingBenchmark();
        listing.claims = 1100;
        listing.prepare();
        Inventory seen = listing.listOfInventory();
        assertThat(seen.count(Kind.CLAIM) + seen.count(Kind.VOLUME)).isEqualTo(2200);
        assertThat(listing.plainPagedLists()).hasSize(2200);
        listing.close();
    }

    @Test
    void memory_is_measured_of_the_same_objects() throws Exception {
        MemoryBenchmark memory = new MemoryBenchmark();
        memory.claims = 600;
        memory.prepare();
        assertThat(memory.clientObjects()).hasSize(1200);
        try (LiveInventory live = memory.live()) {
            for (Inventory seen : List.of(memory.inventory(), live.current())) {
                assertThat(seen.count(Kind.CLAIM) + seen.count(Kind.VOLUME)).isEqualTo(1200);
            }
        }
        assertThat(memory.decisions().decisions()).hasSizeGreaterThanOrEqualTo(600);
        memory.close();
    }

    @Test
    void a_claim_that_loses_its_volume_changes_its_decisions_and_no_others() {
        ChangeBenchmark changes = new ChangeBenchmark();
        changes.claims = 20;
        changes.prepare();
        assertThat(changes.oneChange())
                .isNotEmpty()
                .allMatch(change -> change.request().subject() instanceof VmRef
                        || change.request().subject().equals(BenchmarkCluster.claim(0)));
        assertThat(changes.oneChange()).isNotEmpty();
        assertThat(changes.oneHeartbeat()).isEmpty();
        assertThat(changes.allDecisions().decisions()).hasSizeGreaterThan(20);
    }

    @Test
    void a_plan_allows_what_every_decision_denies() {
        PlanBenchmark plans = new PlanBenchmark();
        plans.claims = 40;
        plans.prepare();
        assertThat(plans.denials()).noneMatch(Decision::isAllowed);
        assertThat(plans.advice().remedies()).anyMatch(Remedy::sufficient);
        assertThat(plans.plan().unlocks().size() + plans.plan().left().size())
                .isEqualTo(plans.denials().size());
        assertThat(plans.plan().unlocks()).hasSizeGreaterThan(10);
    }

    @Test
    void a_what_if_is_answered_as_if_it_were_so() {
        WhatIfBenchmark benchmark = new WhatIfBenchmark();
        benchmark.claims = 20;
        benchmark.prepare();
        assertThat(benchmark.decisionAsItIs()).isEqualTo(benchmark.firstDecision());
        assertThat(benchmark.decisionAsItIs().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(benchmark.whatIfOfClaim()).isEqualTo(benchmark.decisionAsItIs());
        assertThat(benchmark.whatIfOfClass().findings())
                .isNotEqualTo(benchmark.decisionAsItIs().findings());
    }

    @Test
    void facts_are_about_as_many_drivers_and_facts_as_they_claim() {
        FactsBenchmark facts = new FactsBenchmark();
        facts.claims = 1400;
        facts.prepare();
        assertThat(facts.unite().facts().size()).isEqualTo(1400);
        assertThat(facts.unite().facts().keySet()).hasSize(FactsBenchmark.DRIVERS);
        assertThat(facts.gather().facts().keySet()).isNotEmpty();
        assertThat(facts.evidenceOfEachDriver()).containsEntry(Verdict.ALLOWED, FactsBenchmark.DRIVERS);
    }

    @Test
    void the_cluster_gives_the_answers_of_everyday() {
        DecisionBenchmark decisions = new DecisionBenchmark();
        decisions.claims = 20;
        decisions.prepare();
        List<Verdict> ofEachDriver = List.of(
                decisions.snapshotOfClaim().verdict(),
                decisions.snapshotOfClaim().verdict(),
                decisions.snapshotOfClaim().verdict(),
                decisions.snapshotOfClaim().verdict());
        assertThat(ofEachDriver).contains(Verdict.ALLOWED);
        assertThat(decisions.snapshotOfMachine().verdict()).isNotEqualTo(Verdict.DENIED);
    }
}
