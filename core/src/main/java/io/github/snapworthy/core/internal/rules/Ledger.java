package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Assumption;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of one requirement set came to, for one subject and one method: which requirements held, which did not
 * and by which finding, which were taken for granted. Filled once, then only read.
 */
public final class Ledger {
    /**
     * A finding and what it does to a disk.
     *
     * @param finding the finding
     * @param excludes whether it may leave a disk out instead of standing in the way
     */
    public record Entry(Finding finding, boolean excludes) {
        Entry asInformation() {
            return new Entry(finding.asInformation(), false);
        }
    }

    /** Before anything was checked. */
    static final Ledger EMPTY = new Ledger(ObjectRef.of(Kind.CLAIM, ""));

    private final ObjectRef subject;
    private final Optional<Method> method;
    private final Marks held = new Marks();
    private ImmutableList<Assumption> assumed = ImmutableList.of();
    private List<Entry> entries = List.of();
    private Requirement current = Requirement.CLAIM_EXISTS;
    private final @Nullable Ledger below;
    private @Nullable Trust assurance;
    private Optional<SnapshotClassChoice> snapshotClass = Optional.empty();
    private Drawn drawn = Drawn.NOTHING;
    private Settled.@Nullable Hearer hearer;

    /** An empty ledger. */
    public Ledger(ObjectRef subject) {
        this(subject, Optional.empty(), null);
    }

    /** An empty ledger of a method, on top of what all methods need. */
    public Ledger(ObjectRef subject, Method method, Ledger below) {
        this(subject, Optional.of(method), below);
    }

    /** An empty ledger of a part, on top of what is asked of the whole. */
    Ledger(ObjectRef subject, Ledger below) {
        this(subject, Optional.empty(), below);
    }

    private Ledger(ObjectRef subject, Optional<Method> method, @Nullable Ledger below) {
        this.subject = subject;
        this.method = method;
        this.below = below;
    }

    /** The method that the ledger belongs to. */
    public Optional<Method> method() {
        return method;
    }

    /** All findings, in the order in which they were found. */
    public List<Entry> entries() {
        return entries;
    }

    /** What was taken for granted because nobody observed it. */
    public ImmutableList<Assumption> assumed() {
        return assumed;
    }

    /** The lowest trust among the capability facts that it rests on. */
    public Optional<Trust> assurance() {
        return Optional.ofNullable(assurance);
    }

    /** The snapshot class that was chosen in it. */
    public Optional<SnapshotClassChoice> snapshotClass() {
        return snapshotClass;
    }

    /** What it takes of quotas, where these leave room. */
    public Drawn drawn() {
        return drawn;
    }

    /** Whether some finding may leave a disk out. */
    public boolean excludes() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).excludes()) {
                return true;
            }
        }
        return false;
    }

    /** The worst effect of its findings. */
    public Verdict verdict() {
        Verdict worst = Verdict.ALLOWED;
        for (int i = 0; i < entries.size(); i++) {
            worst = worst.worst(entries.get(i).finding().effect().verdict());
        }
        return worst;
    }

    boolean isBetterThan(Ledger other, Optional<Trust> floor) {
        int byVerdict = verdict().compareTo(other.verdict());
        return byVerdict < 0 || (byVerdict == 0 && other.isBelow(floor) && !isBelow(floor));
    }

    /** Whether it rests on less than that trust. */
    boolean isBelow(Optional<Trust> floor) {
        return floor.isPresent() && assurance != null && assurance.compareTo(floor.get()) < 0;
    }

    /** What it says of a disk that is left out: what excludes it is mere information, everything else counts. Nothing is checked on top of it. */
    Ledger excluded() {
        Ledger copy = new Ledger(subject, method, below);
        copy.assumed = assumed;
        for (Entry entry : entries) {
            copy.add(entry.excludes() ? entry.asInformation() : entry);
        }
        return copy;
    }

    void chose(Optional<SnapshotClassChoice> choice) {
        snapshotClass = choice;
        if (hearer != null) {
            hearer.chose(choice);
        }
    }

    /** A quota leaves room, of which so much is taken. */
    Outcome draw(ObjectRef quota, String resource, BigDecimal amount) {
        drawn = drawn.orMore(Drawn.of(quota, resource, amount));
        if (hearer != null) {
            hearer.ofThisClaim();
        }
        return Outcome.HELD;
    }

    boolean holds(Requirement requirement) {
        return held.has(requirement) || (below != null && below.held.has(requirement));
    }

    /** Whether all holds that the requirement presupposes, here or in the ledger below, which has none below itself. */
    boolean isGroundFor(Requirement requirement) {
        Marks presupposed = requirement.presupposed();
        return below == null ? held.hasAll(presupposed) : held.hasAllWith(below.held, presupposed);
    }

    void begin(Requirement requirement) {
        current = requirement;
    }

    void settle(Outcome outcome) {
        if (outcome == Outcome.HELD) {
            held.add(current);
            Requirement other = current.countsAs();
            if (other != null) {
                held.add(other);
            }
        }
    }

    /** Makes a check, all of whose words to this ledger are heard. */
    Outcome hearing(Settled.Hearer who, Supplier<Outcome> check) {
        hearer = who;
        try {
            return check.get();
        } finally {
            hearer = null;
        }
    }

    Outcome assume(Assumption assumption) {
        if (hearer != null) {
            hearer.assumed(assumption);
        }
        if (assumed.isEmpty()) {
            assumed = ImmutableList.of(assumption);
        } else if (!assumed.contains(assumption)) {
            assumed = ImmutableList.<Assumption>builder()
                    .addAll(assumed)
                    .add(assumption)
                    .build();
        }
        return Outcome.SKIPPED;
    }

    void rest(Trust trust) {
        if (hearer != null) {
            hearer.rests(trust);
        }
        assurance = assurance == null || trust.compareTo(assurance) < 0 ? trust : assurance;
    }

    /** The requirement is open because its deciding kind could not be read: of the ledger's own subject. */
    Outcome unreadable(Kind kind, Evidence evidence) {
        return unreadable(subject, kind, evidence);
    }

    /** The requirement is open because its deciding kind could not be read. */
    Outcome unreadable(ObjectRef about, Kind kind, Evidence... evidence) {
        return say(
                about,
                ClaimCode.FACT_UNREADABLE,
                Effect.UNKNOWN,
                ImmutableMap.of("kind", kind.qualifiedName()),
                evidence);
    }

    /** Adds a finding without particulars on the ledger's own subject. */
    Outcome say(KnownCode code, Effect effect, Evidence... evidence) {
        return say(subject, code, effect, ImmutableMap.of(), evidence);
    }

    /** Adds a finding without particulars. */
    Outcome say(ObjectRef about, KnownCode code, Effect effect, Evidence... evidence) {
        return say(about, code, effect, ImmutableMap.of(), evidence);
    }

    /** Adds a finding on the ledger's own subject. */
    Outcome say(KnownCode code, Effect effect, ImmutableMap<String, String> arguments, Evidence... evidence) {
        return say(subject, code, effect, arguments, evidence);
    }

    Outcome say(
            ObjectRef about,
            KnownCode code,
            Effect effect,
            ImmutableMap<String, String> arguments,
            Evidence... evidence) {
        return add(about, code, effect, false, arguments, ImmutableList.copyOf(evidence));
    }

    /** Adds what a rule of the host's own says. */
    Outcome veto(ObjectRef about, Code code, Effect effect, String reason) {
        Evidence evidence = new Evidence("host", about.toString(), "", Optional.empty(), "the rule " + code);
        return add(about, code, effect, false, ImmutableMap.of("reason", reason), List.of(evidence));
    }

    Outcome add(
            ObjectRef about,
            KnownCode code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            List<Evidence> evidence) {
        return add(about, code.code(), effect, excludes, arguments, evidence);
    }

    /** Says of the ledger's own subject what was said of another one. */
    void repeat(Settled.Said said) {
        add(subject, said.code(), said.effect(), said.excludes(), said.arguments(), said.evidence());
    }

    private Outcome add(
            ObjectRef about,
            Code code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            List<Evidence> evidence) {
        if (hearer != null) {
            hear(hearer, about, new Settled.Said(code, effect, excludes, arguments, ImmutableList.copyOf(evidence)));
        }
        Finding finding = Finding.builder()
                .code(code)
                .effect(effect)
                .subject(about)
                .method(method)
                .arguments(arguments)
                .evidence(ImmutableList.copyOf(evidence))
                .build();
        add(new Entry(finding, excludes && effect.blocks()));
        return effect.blocks() ? Outcome.BLOCKED : Outcome.HELD;
    }

    /** Most ledgers have no entry, and hold no list of their own then. */
    private void add(Entry entry) {
        if (entries.isEmpty()) {
            entries = new ArrayList<>(2);
        }
        entries.add(entry);
    }

    private void hear(Settled.Hearer who, ObjectRef about, Settled.Said said) {
        if (about.equals(subject)) {
            who.said(said);
        } else {
            who.ofThisClaim();
        }
    }
}
