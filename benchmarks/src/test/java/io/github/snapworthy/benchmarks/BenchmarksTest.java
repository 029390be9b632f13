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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The smoke form: every benchmark runs, on a small cluster and once, and measures the answers that it means to measure. */
class BenchmarksTest {
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
    void every_benchmark_runs() throws RunnerException {
        // Whether they run is asked here, and not how fast: another measurement on the machine is no matter.
        System.setProperty("jmh.ignoreLock", "true");
        var results = new Runner(new OptionsBuilder()
                        .include("io.github.snapworthy.benchmarks")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(20))
                        .param("claims", "100")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        assertThat(results).hasSizeGreaterThan(BENCHMARKS.size());
        assertThat(results)
                .extracting(RunResult::getPrimaryResult)
                .extracting(result -> result.getLabel())
                .containsOnly(BENCHMARKS.toArray(String[]::new))
                .containsAll(BENCHMARKS);
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
