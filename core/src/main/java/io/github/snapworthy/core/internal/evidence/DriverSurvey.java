package io.github.snapworthy.core.internal.evidence;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts together what is known of drivers, apart from any question. Safe for all threads. */
public final class DriverSurvey {
    private final Store store;
    private final FactSet outside;
    private final ClusterEvidence evidence;
    private final Supplier<Census> census;

    /** A survey; the inventory is gone through when it is first asked. */
    public DriverSurvey(Store store, FactSet outside, ClusterEvidence evidence) {
        this.store = store;
        this.outside = outside;
        this.evidence = evidence;
        this.census = Suppliers.memoize(() -> Census.of(store));
    }

    /** The drivers that the inventory or a fact from outside names. */
    public ImmutableSortedSet<DriverName> drivers() {
        return Stream.concat(census.get().drivers().stream(), outside.facts().keySet().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(DriverName::compareTo));
    }

    /** All that is known of a driver, be it nothing. */
    public DriverFacts of(DriverName driver) {
        DriverKnowledge knowledge = evidence.of(driver);
        Optional<Census.Count> count = census.get().find(driver);
        ImmutableMap<Capability, CapabilityAnswer> answers = answers(Overview.of(knowledge));
        ImmutableSet<String> storageClasses =
                count.map(Census.Count::storageClasses).orElse(ImmutableSet.of());
        return DriverFacts.builder()
                .driver(driver)
                .seen(count.isPresent())
                .answers(answers)
                .inClasses(differing(knowledge, storageClasses, answers))
                .limits(knowledge.limits())
                .purposes(knowledge.purposes())
                .neededParameters(knowledge.neededParameters())
                .maximumSnapshots(maximum(knowledge))
                .releases(knowledge.releases().known())
                .storageClasses(storageClasses)
                .snapshotClasses(snapshotClasses(driver, knowledge))
                .volumes(count.map(Census.Count::volumes).orElse(0))
                .claims(count.map(Census.Count::claims).orElse(0))
                .facts(knowledge.facts())
                .build();
    }

    private static ImmutableMap<Capability, CapabilityAnswer> answers(Overview overview) {
        return Arrays.stream(Capability.values())
                .collect(ImmutableMap.toImmutableMap(capability -> capability, overview::answer));
    }

    private ImmutableList<CapabilityAnswer> differing(
            DriverKnowledge knowledge,
            Set<String> storageClasses,
            ImmutableMap<Capability, CapabilityAnswer> ofDriver) {
        Set<String> scopes = new TreeSet<>(storageClasses);
        knowledge.facts().forEach(said -> scope(said).ifPresent(scopes::add));
        ImmutableList.Builder<CapabilityAnswer> differing = ImmutableList.builder();
        for (Capability capability : Capability.values()) {
            for (String scope : scopes) {
                CapabilityAnswer there = in(scope, knowledge).answer(capability);
                if (!there.equals(ofDriver.get(capability))) {
                    differing.add(CapabilityAnswer.builder()
                            .from(there)
                            .storageClass(scope)
                            .build());
                }
            }
        }
        return differing.build();
    }

    private static Optional<String> scope(SourcedFact said) {
        return said.fact() instanceof Fact.Capable capable ? capable.storageClass() : Optional.empty();
    }

    private Overview in(String storageClass, DriverKnowledge knowledge) {
        return Overview.in(Scene.of(store, null, Optional.of(storageClass), null), knowledge);
    }

    private ImmutableSortedMap<String, Optional<ClassPurpose>> snapshotClasses(
            DriverName driver, DriverKnowledge knowledge) {
        ImmutableSortedMap.Builder<String, Optional<ClassPurpose>> classes = ImmutableSortedMap.naturalOrder();
        store.visit(Index.CLASSES_OF_DRIVER, driver, object -> {
            SnapshotClass found = (SnapshotClass) object;
            classes.put(found.name(), knowledge.purposeOf(found));
        });
        return classes.buildOrThrow();
    }

    /** The most trusted word, of equal ones the lowest: facts stand strongest first. */
    private static OptionalInt maximum(DriverKnowledge knowledge) {
        SourcedFact best = null;
        for (SourcedFact said : knowledge.facts()) {
            if (said.fact() instanceof Fact.MaximumSnapshots && (best == null || isLower(said, best))) {
                best = said;
            }
        }
        return best == null ? OptionalInt.empty() : OptionalInt.of(maximum(best));
    }

    private static boolean isLower(SourcedFact said, SourcedFact best) {
        return said.trust() == best.trust() && maximum(said) < maximum(best);
    }

    private static int maximum(SourcedFact said) {
        return ((Fact.MaximumSnapshots) said.fact()).perVolume();
    }
}
