package io.github.snapworthy.report;

import static io.github.snapworthy.core.Capability.BACKUP_NATIVE;
import static io.github.snapworthy.core.Capability.CLONE;
import static io.github.snapworthy.core.Capability.EXPAND_OFFLINE;
import static io.github.snapworthy.core.Capability.EXPAND_ONLINE;
import static io.github.snapworthy.core.Capability.SNAPSHOT;
import static io.github.snapworthy.core.Facts.unless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Unreadable;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.report.Report.Position;
import io.github.snapworthy.report.Report.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports on drivers made by hand: one in which every field is used, and one whose every text means harm. */
final class DriverReports {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Facts SAID = Facts.of(ACME).because("manual, 4.2").asOf(Instant.parse("2026-11-01T00:00:00Z"));

    private DriverReports() {}

    static DriverReport full() {
        return DriverReport.builder()
                .facts(new ObservedFacts(
                        ImmutableMap.of(Kind.CLAIM, 1), ImmutableMap.of(Kind.SECRET, Unreadable.FORBIDDEN)))
                .addInputProblems(new Problem("dump/pvc.yaml", new Position(3, 41, 7), "expected a map"))
                .addProviders(ProviderState.troubled("zeta", ProviderState.State.TIMED_OUT, 1, "after 5 s"))
                .drivers(drivers())
                .build();
    }

    private static List<DriverFacts> drivers() {
        Inventory seen = Inventory.builder()
                .add(storageClass("gold"))
                .add(storageClass("steel"))
                .add(SnapshotClass.builder()
                        .name("nightly")
                        .driver(ACME)
                        .putParameters("type", "odd")
                        .build())
                .add(Volume.builder()
                        .name("pv")
                        .csi("csi.acme.example", "h")
                        .storageClass("gold")
                        .build())
                .add(Claim.builder()
                        .name("apps", "data")
                        .storageClass("gold")
                        .bound("pv")
                        .build())
                .build();
        return Advisor.of(Profile.kubernetes()).over(seen, facts()).drivers();
    }

    private static StorageClass storageClass(String name) {
        return StorageClass.builder()
                .name(name)
                .provisioner("csi.acme.example")
                .putParameters("tier", name)
                .build();
    }

    /** Snapshots depend on the tier, clones are contradicted, backups disagreed on and an earlier answer. */
    private static FactSet facts() {
        FactSet pack = FactSet.of(
                "pack",
                Trust.CURATED,
                SAID.refuses(
                                SNAPSHOT,
                                unless(Condition.storageClassParameter("tier").is("gold")))
                        .supports(EXPAND_ONLINE)
                        .refuses(EXPAND_OFFLINE)
                        .limited(Limit.NODE_LOCAL)
                        .needsClassParameters("pool")
                        .and(new Fact.MaximumSnapshots(30))
                        .and(new Fact.Release("Acme", "1.2"))
                        .and(new Fact.ClassPurposes(
                                "type",
                                ImmutableMap.of("bak", ClassPurpose.BACKUP),
                                ClassPurpose.SNAPSHOT,
                                Optional.empty())),
                Facts.of(DriverName.of("a.example")).supports(CLONE));
        SourcedFact stale =
                new SourcedFact(capable(BACKUP_NATIVE, Fact.Answer.SUPPORTED), Trust.CURATED, "acme", "x").stale();
        return pack.and(FactSet.of("one", Trust.STATED, SAID.supports(CLONE)))
                .and(FactSet.of("two", Trust.STATED, SAID.refuses(CLONE, BACKUP_NATIVE)))
                .and(new FactSet(ImmutableSetMultimap.of(ACME, stale), ImmutableList.of()));
    }

    private static Fact capable(io.github.snapworthy.core.Capability capability, Fact.Answer answer) {
        return new Fact.Capable(capability, answer, Optional.empty());
    }

    static DriverReport hostile() {
        DriverName driver = DriverName.of(Reports.HARM);
        FactSet facts = FactSet.of(
                        Reports.HARM,
                        Trust.STATED,
                        Facts.of(driver)
                                .supports(CLONE)
                                .refuses(
                                        SNAPSHOT,
                                        unless(Condition.storageClassParameter(Reports.HARM)
                                                .is(Reports.HARM)))
                                .and(new Fact.Release(Reports.HARM, Reports.HARM))
                                .needsClassParameters(Reports.HARM)
                                .because(Reports.HARM))
                .and(FactSet.of("b", Trust.STATED, Facts.of(driver).refuses(CLONE)));
        return DriverReport.builder()
                .facts(new ObservedFacts(ImmutableMap.of(), ImmutableMap.of()))
                .addProviders(ProviderState.troubled("acme", ProviderState.State.FAILED, 0, Reports.HARM))
                .drivers(Advisor.of(Profile.kubernetes())
                        .over(Inventory.builder().build(), facts)
                        .drivers())
                .build();
    }
}
