package io.github.snapworthy.testkit;

import static io.github.snapworthy.core.Condition.groupSnapshotClassParameter;
import static io.github.snapworthy.core.Condition.storageClassParameter;
import static io.github.snapworthy.core.Condition.volumeMode;
import static io.github.snapworthy.core.Facts.unless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Reading;
import io.github.snapworthy.core.Condition.Term;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;

/** A provider that uses everything that can be said, and breaks no rule. Its drivers stand in its constants alone. */
class GoodProvider implements DriverFactProvider {
    @Override
    public String id() {
        return "acme.good";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        return switch (driver.value()) {
            case "block.acme.example" -> block(driver);
            case "file.acme.example" -> file(driver);
            case "odd.acme.example" -> odd(driver);
            case "none.acme.example" ->
                Facts.of(driver)
                        .refuses(Capability.SNAPSHOT, Capability.BACKUP_NATIVE, Capability.GROUP_SNAPSHOT)
                        .because("ACME manual, 1.1");
            case "quiet.acme.example" ->
                Facts.of(driver).limited(Limit.NODE_LOCAL).because("ACME manual, 1.2");
            default -> Facts.none();
        };
    }

    private static Facts block(DriverName driver) {
        return Facts.of(driver)
                .refuses(
                        Capability.SNAPSHOT,
                        unless(storageClassParameter("tier").isAnyOf("gold", "silver")))
                .refuses(Capability.BACKUP_NATIVE, unless(volumeMode().is("BLOCK")))
                .refuses(
                        Capability.GROUP_SNAPSHOT,
                        unless(groupSnapshotClassParameter("scope").is("pool")))
                .and(restriction(
                        Fact.Weight.DECISIVE,
                        ImmutableList.of(new Place(Where.SNAPSHOT_CLASS_PARAMETER, "level")),
                        ImmutableList.of(Clause.of(Test.ABSENT, ""), Clause.of(Test.AT_LEAST, "3")),
                        ImmutableList.of(Clause.of(Test.ELSE, ""))))
                .and(new Fact.ClassPurposes(
                        "kind",
                        ImmutableMap.of(
                                "local",
                                ClassPurpose.SNAPSHOT,
                                "vault",
                                ClassPurpose.BACKUP,
                                "boot",
                                ClassPurpose.IMAGE),
                        ClassPurpose.BACKUP,
                        Optional.empty()))
                .needsClassParameters("kind", "pool")
                .because("ACME manual, 4.2");
    }

    private static Facts file(DriverName driver) {
        return Facts.of(driver)
                .supports(Capability.SNAPSHOT, Capability.BACKUP_NATIVE, Capability.RESTORE, Capability.GROUP_SNAPSHOT)
                .and(restriction(
                        Fact.Weight.DECISIVE,
                        ImmutableList.of(),
                        ImmutableList.of(Clause.of(Test.WORDS, "the export is thin")),
                        ImmutableList.of(Clause.of(Test.WORDS, "the export is thick"))))
                .and(new Fact.ClassPurposes(
                        "to",
                        ImmutableMap.of("S3", ClassPurpose.BACKUP),
                        ClassPurpose.BACKUP,
                        Optional.of(ClassPurpose.BACKUP)))
                .because("ACME manual, 5.1");
    }

    private static Facts odd(DriverName driver) {
        return Facts.of(driver)
                .supports(Capability.SNAPSHOT)
                .and(restriction(
                        Fact.Weight.DECISIVE,
                        ImmutableList.of(
                                new Place(Where.VOLUME_ATTRIBUTE, "features"),
                                new Place(Where.STORAGE_CLASS_PARAMETER, "features")),
                        ImmutableList.of(
                                Clause.of(Test.HAS, "snap"), clause(Test.PREFIX, "all-", Test.CONTAINS, "snap")),
                        ImmutableList.of(Clause.of(Test.EQUALS, "none"), Clause.of(Test.ABSENT, ""))))
                .and(restriction(
                        Fact.Weight.DECISIVE,
                        ImmutableList.of(new Place(Where.STORAGE_CLASS_PARAMETER, "mode")),
                        ImmutableList.of(
                                clause(Test.EQUALS, "new", Test.VERSION_AT_LEAST, "Acme Array 2.1"),
                                Clause.of(Test.VERSION_AT_LEAST, "v1.4.0")),
                        ImmutableList.of(clause(Test.EQUALS, "new", Test.VERSION_BELOW, "1.2.0"))))
                .and(restriction(
                        Fact.Weight.ADVICE,
                        ImmutableList.of(new Place(Where.VOLUME_HANDLE, "")),
                        ImmutableList.of(Clause.of(Test.PREFIX, "vol-")),
                        ImmutableList.of(Clause.of(Test.PREFIX, "ro-"))))
                .and(new Fact.MaximumSnapshots(32))
                .and(new Fact.Release("", "1.5.0"))
                .because("ACME manual, 6");
    }

    private static Clause clause(Test one, String first, Test other, String second) {
        return new Clause(ImmutableList.of(new Term(one, first), new Term(other, second)));
    }

    private static Fact restriction(
            Fact.Weight weight,
            ImmutableList<Place> places,
            ImmutableList<Clause> supported,
            ImmutableList<Clause> unsupported) {
        return new Fact.Restriction(
                ImmutableSet.of(Capability.SNAPSHOT),
                new Condition(Reading.FIRST, places, supported, unsupported),
                weight);
    }
}
