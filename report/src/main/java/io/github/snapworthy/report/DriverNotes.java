package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.CapabilityAnswer.State;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a table of drivers has no room for, a line each: conflicts, disagreement, earlier answers, conditions. */
final class DriverNotes {
    private final DriverFacts driver;
    private final Set<String> notes = new LinkedHashSet<>();

    private DriverNotes(DriverFacts driver) {
        this.driver = driver;
    }

    /** The notes on all drivers, in their order. */
    static List<String> of(DriverReport report) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        for (DriverFacts driver : report.drivers()) {
            all.addAll(new DriverNotes(driver).collect());
        }
        return all.build();
    }

    /** Everything that is known of the drivers beside what they can do. */
    static List<String> others(DriverReport report) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        for (DriverFacts driver : report.drivers()) {
            DriverNotes notes = new DriverNotes(driver);
            notes.others();
            all.addAll(notes.notes);
        }
        return all.build();
    }

    private void others() {
        if (!driver.storageClasses().isEmpty()) {
            note("StorageClasses " + String.join(", ", driver.storageClasses()));
        }
        if (!driver.snapshotClasses().isEmpty()) {
            note("VolumeSnapshotClasses " + DriverPhrases.classes(driver.snapshotClasses()));
        }
        for (SourcedFact said : driver.facts()) {
            DriverPhrases.otherFact(said.fact()).ifPresent(words -> note(words + ", by " + DriverPhrases.by(said)));
        }
    }

    private Set<String> collect() {
        Iterables.concat(driver.answers().values(), driver.inClasses()).forEach(this::contradictions);
        conditions();
        driver.snapshotClasses().forEach((name, purpose) -> {
            if (purpose.isEmpty()) {
                note("VolumeSnapshotClass " + name + ": its purpose is not known: the value of a parameter is invalid,"
                        + " or sources disagree");
            }
        });
        return notes;
    }

    private void contradictions(CapabilityAnswer answer) {
        String what = DriverPhrases.name(answer.capability())
                + answer.storageClass().map(name -> " in StorageClass " + name).orElse("");
        if (answer.state() == State.CONFLICT) {
            note(what + ": equally trusted sources disagree: " + DriverPhrases.sides(answer.winning()));
        }
        if (!answer.disagreeing().isEmpty()) {
            note(what + ": " + DriverPhrases.sides(answer.disagreeing()) + ", against "
                    + DriverPhrases.by(answer.winning()));
        }
        List<SourcedFact> past = answer.winning().stream()
                .filter(said -> said.age() != Age.CURRENT)
                .toList();
        if (!past.isEmpty()) {
            note(what + ": rests on " + DriverPhrases.by(past));
        }
    }

    /** Each restriction once, with all that depends on it. */
    private void conditions() {
        Map<SourcedFact, Set<Capability>> depending = new LinkedHashMap<>();
        for (CapabilityAnswer answer : driver.answers().values()) {
            for (SourcedFact said : answer.restrictions()) {
                depending
                        .computeIfAbsent(said, one -> EnumSet.noneOf(Capability.class))
                        .add(answer.capability());
            }
        }
        depending.forEach((said, capabilities) -> {
            if (said.fact() instanceof Fact.Restriction restriction) {
                note(DriverPhrases.names(capabilities) + ": depends on "
                        + DriverPhrases.condition(restriction.condition()) + ", by " + DriverPhrases.by(said));
            }
        });
    }

    private void note(String note) {
        notes.add(driver.driver() + ": " + note);
    }
}
