package com.example.acme;

import static io.github.snapworthy.core.Condition.snapshotClassParameter;
import static io.github.snapworthy.core.Condition.storageClassParameter;
import static io.github.snapworthy.core.Facts.unless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.Condition.Clause;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Test;
import io.github.snapworthy.core.Condition.Where;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;

// quote: provider
/** What ACME's manual says of its block and file drivers. */
public final class AcmeFacts implements DriverFactProvider {
    private static final String BLOCK = "block.csi.acme.example";
    private static final String FILE = "file.csi.acme.example";

    @Override
    public String id() {
        return "acme";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        if (driver.is(BLOCK)) {
            return block(driver);
        }
        return driver.is(FILE) ? file(driver) : Facts.none();
    }
    // end

    // quote: block
    /** Snapshots on two tiers only; a class of kind "vault" copies to another site. */
    private static Facts block(DriverName driver) {
        return Facts.of(driver)
                .supports(Capability.BACKUP_NATIVE, Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                .refuses(
                        Capability.SNAPSHOT,
                        unless(storageClassParameter("tier").isAnyOf("gold", "silver")))
                .refuses(Capability.CLONE, unless(storageClassParameter("tier").is("gold")))
                .and(kinds())
                .needsClassParameters("pool")
                .limited(Limit.CLONE_SIZE_EQUAL)
                .and(new Fact.MaximumSnapshots(64))
                .and(movedVolumes())
                .because("ACME Block administration guide 7.1, chapter 4");
    }
    // end

    // quote: purposes
    /** Snapshots stay beside the volume unless the class says otherwise; a kind that is not listed is invalid. */
    private static Fact kinds() {
        return new Fact.ClassPurposes(
                "kind",
                ImmutableMap.of("local", ClassPurpose.SNAPSHOT, "vault", ClassPurpose.BACKUP),
                ClassPurpose.SNAPSHOT,
                Optional.empty());
    }
    // end

    // quote: advice
    /** Mere advice: a volume that came from an old array is worth a look, and is snapshotted all the same. */
    private static Fact movedVolumes() {
        Condition moved = new Condition(
                Condition.Reading.FIRST,
                ImmutableList.of(new Place(Where.VOLUME_ATTRIBUTE, "origin")),
                ImmutableList.of(Clause.of(Test.ABSENT, ""), Clause.of(Test.EQUALS, "here")),
                ImmutableList.of(Clause.of(Test.WORDS, "the array that it was moved from still holds its snapshots")));
        return new Fact.Restriction(ImmutableSet.of(Capability.SNAPSHOT), moved, Fact.Weight.ADVICE);
    }
    // end

    // quote: file
    /** Shares are snapshotted from release 2 on, and never with a class that asks for a quiesced one. */
    private static Facts file(DriverName driver) {
        return Facts.of(driver)
                .supports(Capability.SNAPSHOT, Capability.RESTORE)
                .refuses(Capability.BACKUP_NATIVE, Capability.CLONE)
                .and(new Fact.Restriction(ImmutableSet.of(Capability.SNAPSHOT), sinceTwo(), Fact.Weight.DECISIVE))
                .and(new Fact.Restriction(
                        ImmutableSet.of(Capability.SNAPSHOT),
                        snapshotClassParameter("quiesce").is("yes").not(),
                        Fact.Weight.DECISIVE))
                .because("ACME File release notes 2.0");
    }

    private static Condition sinceTwo() {
        return new Condition(
                Condition.Reading.FIRST,
                ImmutableList.of(),
                ImmutableList.of(Clause.of(Test.VERSION_AT_LEAST, "2.0.0")),
                ImmutableList.of(Clause.of(Test.VERSION_BELOW, "2.0.0")));
    }
    // end
}
