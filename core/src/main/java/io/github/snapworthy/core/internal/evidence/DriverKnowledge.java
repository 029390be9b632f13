package io.github.snapworthy.core.internal.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.SourcedFact.Age;
import io.github.snapworthy.core.Volume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All that is known of one driver, merged on demand. Safe for all threads; what it remembers follows from its facts. */
public final class DriverKnowledge {
    private static final Comparator<SourcedFact> BY_SOURCE = Comparator.comparing(SourcedFact::trust)
            .reversed()
            .thenComparing(SourcedFact::source)
            .thenComparing(SourcedFact::detail);

    private record Question(
            Capability capability, String storageClass, Seen.State withoutClass, String snapshotClass) {}

    private final ImmutableList<SourcedFact> facts;
    private final Set<Capability> hangOnVolume = EnumSet.noneOf(Capability.class);
    private final ImmutableMap<Capability, Hinge> hinges;
    private final Set<Limit> limits = EnumSet.noneOf(Limit.class);
    private final ImmutableSet<String> neededParameters;
    private final Said said;
    private final Purposes purposes;
    private final Releases releases;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    DriverKnowledge(Set<SourcedFact> facts) {
        this(ImmutableList.of(), facts);
    }

    /** Of many facts that are in {@link #order()} and some more, which may repeat them: sorting costs no more than these. */
    DriverKnowledge(ImmutableList<SourcedFact> sorted, Set<SourcedFact> more) {
        List<SourcedFact> all = new ArrayList<>(sorted);
        all.addAll(more);
        all.sort(order());
        this.facts = ExpansionModes.settle(withoutCopies(all));
        Set<String> needed = new TreeSet<>();
        for (SourcedFact said : this.facts) {
            if (said.fact() instanceof Fact.Limited limited) {
                limits.add(limited.limit());
            } else if (said.fact() instanceof Fact.NeededParameters parameters) {
                needed.addAll(parameters.parameters());
            } else if (said.fact() instanceof Fact.Restriction restriction && asksForVolume(restriction)) {
                hangOnVolume.addAll(restriction.capabilities());
            }
        }
        this.neededParameters = ImmutableSet.copyOf(needed);
        this.said = new Said(this.facts);
        this.hinges =
                Maps.toMap(EnumSet.allOf(Capability.class), capability -> Hinge.of(capability, said.restrictions()));
        this.purposes = Purposes.of(this.facts);
        this.releases = Releases.of(this.facts);
    }

    /** The order in which facts are kept, so that evidence reads the same whatever order they came in. For one sort. */
    static Comparator<SourcedFact> order() {
        IdentityHashMap<SourcedFact, String> texts = new IdentityHashMap<>();
        return BY_SOURCE
                .thenComparing(said -> texts.computeIfAbsent(said, DriverKnowledge::inFull))
                .thenComparing(said -> said.when().orElse(Instant.MIN))
                .thenComparing(said -> said.release().orElse(""))
                .thenComparing(SourcedFact::age);
    }

    /** Equal facts stand beside each other. */
    private static ImmutableList<SourcedFact> withoutCopies(List<SourcedFact> sorted) {
        ImmutableList.Builder<SourcedFact> unlike = ImmutableList.builderWithExpectedSize(sorted.size());
        SourcedFact last = null;
        for (SourcedFact said : sorted) {
            if (!said.equals(last)) {
                unlike.add(said);
            }
            last = said;
        }
        return unlike.build();
    }

    /** A condition in the words for people may read like another one. */
    private static String inFull(SourcedFact said) {
        return said.fact() instanceof Fact.Restriction restriction
                ? restriction
                        + restriction.condition().places().toString()
                        + restriction.condition().supportedWhen()
                        + restriction.condition().unsupportedWhen()
                : said.fact().toString();
    }

    /** Whether both know the same, whenever it was seen: decisions tell no times of current facts. */
    boolean saysAsMuchAs(DriverKnowledge other) {
        return facts.equals(other.facts)
                || Lists.transform(facts, DriverKnowledge::timeless)
                        .equals(Lists.transform(other.facts, DriverKnowledge::timeless));
    }

    private static SourcedFact timeless(SourcedFact said) {
        return said.age() == Age.CURRENT
                ? new SourcedFact(said.fact(), said.trust(), said.source(), said.detail())
                : said;
    }

    /** The facts, strongest first, without those that only read more into a word than it says. */
    ImmutableList<SourcedFact> facts() {
        return facts;
    }

    /** What they say of capabilities, before restrictions. */
    Said said() {
        return said;
    }

    Releases releases() {
        return releases;
    }

    /** The most trusted rules on purposes of classes. */
    ImmutableSet<Fact.ClassPurposes> purposes() {
        return purposes.rules();
    }

    ImmutableSet<Limit> limits() {
        return Sets.immutableEnumSet(limits);
    }

    /** What is known of a capability in a scene; remembered where many questions share the scene. */
    public Answer answer(Capability capability, Scene scene) {
        if (hangOnVolume.contains(capability) || scene.target() != null) {
            return new Merge(said, releases, scene).answer(capability);
        }
        String snapshotClass =
                scene.snapshotClass() == null ? "" : scene.snapshotClass().name();
        Question asked = new Question(
                capability, scene.storageClassName(), scene.withoutClass().state(), snapshotClass);
        Answer known = answers.get(asked);
        return known != null
                ? known
                : answers.computeIfAbsent(asked, question -> new Merge(said, releases, scene).answer(capability));
    }

    /**
     * What an answer hangs on of the volume: scenes that differ in their volumes alone have one answer where they hang on equal
     * things. Null where the volume may be like no other.
     */
    public @Nullable Object hinge(Capability capability, @Nullable Volume volume) {
        return requireNonNull(hinges.get(capability), "hinge").of(volume);
    }

    /** The purpose of a class; empty where its parameter has a value that is invalid, or sources of one trust disagree. */
    public Optional<ClassPurpose> purposeOf(SnapshotClass snapshotClass) {
        return purposes.of(snapshotClass.parameters());
    }

    /** The parameters of a class by which its purpose is told; the others may hold what is nobody's business. */
    public ImmutableSortedMap<String, String> purposeParameters(SnapshotClass snapshotClass) {
        return purposes.tellingOf(snapshotClass.parameters());
    }

    /** The purpose of a class in words, with what each source says where they disagree. */
    public String purposeInWords(SnapshotClass snapshotClass) {
        return purposes.inWords(snapshotClass.parameters());
    }

    /** Whether the purpose of a snapshot depends on its class. */
    public boolean hasSeveralPurposes() {
        return !purposes.rules().isEmpty();
    }

    /** Whether the driver has classes of that purpose at all. */
    public boolean hasClassesOf(ClassPurpose purpose) {
        return purposes.mayBe(purpose);
    }

    /** The parameters without which a class of the driver fails. */
    public ImmutableSet<String> neededParameters() {
        return neededParameters;
    }

    /** The parameter that makes a class one of that purpose; empty where none is needed, or none is known to do it. */
    public Optional<Map.Entry<String, String>> parameterFor(ClassPurpose purpose) {
        return purposes.parameterFor(purpose);
    }

    /** A parameter that says of a class that it is of that purpose, even where one without it would be; empty where none does. */
    public Optional<Map.Entry<String, String>> parameterStating(ClassPurpose purpose) {
        return purposes.parameterStating(purpose);
    }

    /** Whether some source says that the driver has the limit. */
    public boolean has(Limit limit) {
        return limits.contains(limit);
    }

    private static boolean asksForVolume(Fact.Restriction restriction) {
        return restriction.condition().places().stream().anyMatch(Hinge::isInVolume);
    }
}
