package io.github.snapworthy.benchmarks.results;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The goals, as far as their figures are there. */
final class Goals {
    private static final String BYTES = ":gc.alloc.rate.norm";
    private static final Map<String, Double> BARE = Map.of("JSON", 2.0, "YAML", 1.3);

    private final Results results;
    private final ImmutableList.Builder<Row> rows = ImmutableList.builder();

    private Goals(Results results) {
        this.results = results;
    }

    /** The rows of the table. */
    static ImmutableList<Row> of(Results results) {
        Goals goals = new Goals(results);
        goals.peers();
        goals.classes();
        goals.machines();
        goals.wholeRuns();
        goals.loading();
        goals.updates();
        goals.layout();
        return goals.rows.build();
    }

    private void peers() {
        for (Measured ours : results.of("PeersBenchmark.ours")) {
            String what = "snapshot of a claim, " + ours.params().getOrDefault("cluster", "") + ", beside ";
            beside(what + "Java by hand", ours, "PeersBenchmark.handWritten", true, 2);
            beside(what + "CEL", ours, "PeersBenchmark.cel", false, 20);
            beside(what + "Drools", ours, "PeersBenchmark.drools", false, 50);
        }
    }

    private void beside(String what, Measured ours, String peer, boolean atMost, double bound) {
        results.find(peer, ours.params()).ifPresent(theirs -> {
            double times = ours.plain() / theirs.plain();
            add(what, ours, Words.of(theirs), atMost ? times : 1 / times, atMost, bound, "peers");
        });
    }

    private void classes() {
        String name = "ClassesBenchmark.prepareAndDecideAll";
        for (Measured all : results.of(name)) {
            String what = "prepare, and decide each claim once, per claim; classes of its driver: "
                    + all.params().getOrDefault("classes", "");
            Measured one = all.each(all.param("claims"));
            add(what, one, "1 µs", one.plain() / 1000, true, 1, "classes");
            results.find(name + BYTES, all.params()).ifPresent(bytes -> {
                Measured each = bytes.each(bytes.param("claims"));
                add(what + ", garbage", each, "1024 B", each.plain() / 1024, true, 1, "classes");
            });
        }
    }

    private void machines() {
        grows(
                "machine of %.0f disks, beside one of %.0f",
                "MachineBenchmark.snapshotOfLargeMachine", "disks", "machines");
    }

    private void wholeRuns() {
        String name = "WholeRunBenchmark.everyOperationOnEveryClaim";
        for (String threads : List.of("1", "2")) {
            for (String proven : List.of("false", "true")) {
                String what = "true".equals(proven) ? ", contents of snapshots seen" : "";
                grows(
                        "7 operations on %.0f claims" + what + ", beside %.0f, threads: " + threads,
                        name,
                        "claims",
                        "runs",
                        one -> one.params()
                                .entrySet()
                                .containsAll(Map.of("threads", threads, "proven", proven)
                                        .entrySet()));
            }
        }
    }

    private void grows(String what, String benchmark, String param, String command) {
        grows(what, benchmark, param, command, one -> true);
    }

    /** Linear is as many times as much as the parameter is, and up to a fifth more. */
    private void grows(String what, String benchmark, String param, String command, Predicate<Measured> counts) {
        List<Measured> sizes = results.of(benchmark).stream()
                .filter(counts)
                .sorted(Comparator.comparingDouble(one -> one.param(param)))
                .toList();
        for (int i = 1; i < sizes.size(); i++) {
            Measured more = sizes.get(i);
            Measured less = sizes.get(i - 1);
            double factor = more.param(param) / less.param(param);
            String words = String.format(Locale.ROOT, what, more.param(param), less.param(param));
            add(words, more, Words.of(less), more.plain() / less.plain(), true, 1.2 * factor, command);
        }
    }

    private void loading() {
        for (Measured ours : results.of("LoadBenchmark.inventoryOfDump")) {
            String format = ours.params().getOrDefault("format", "");
            String what = "dump of " + ours.params().getOrDefault("claims", "") + " claims in " + format;
            results.find("LoadBenchmark.bareParser", ours.params())
                    .ifPresent(bare -> add(
                            what + ", beside the bare parser",
                            ours,
                            Words.of(bare),
                            ours.plain() / bare.plain(),
                            true,
                            BARE.getOrDefault(format, 1.0),
                            "loading"));
        }
    }

    private void updates() {
        List<Measured> sizes = results.of("UpdateBenchmark.oneUpdate").stream()
                .sorted(Comparator.comparingDouble(one -> one.param("claims")))
                .toList();
        for (Measured update : sizes) {
            String what = "update of one of " + update.params().getOrDefault("claims", "") + " claims, beside ";
            Measured least = sizes.get(0);
            if (!update.equals(least)) {
                String few = least.params().getOrDefault("claims", "");
                add(
                        what + "one of " + few,
                        update,
                        Words.of(least),
                        update.plain() / least.plain(),
                        true,
                        2,
                        "updates");
            }
            Optional<Measured> full = results.find("UpdateBenchmark.fullRecomputation", update.params());
            full.ifPresent(all ->
                    add(what + "all anew", update, Words.of(all), all.plain() / update.plain(), false, 1, "updates"));
        }
    }

    private void layout() {
        for (Measured bytes : results.of("LayoutBenchmark.layoutOfInventory:layoutBytesPerClaim")) {
            String what = "inventory, bytes for a claim with its volume, of "
                    + bytes.params().getOrDefault("claims", "");
            add(what, bytes, "600", bytes.plain() / 600, true, 1, "layout");
        }
    }

    private void add(
            String what, Measured ours, String beside, double ratio, boolean atMost, double bound, String command) {
        rows.add(new Row(what, Words.of(ours), beside, ratio, atMost, bound, command));
    }
}
