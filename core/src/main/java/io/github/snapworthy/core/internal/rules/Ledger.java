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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of one requirement set came to, for one subject and one method: which requirements held, which did not
 * and by which finding, which were taken for granted. Filled once, then only read.
 */
public final class Ledger {
    /**
     * A finding and the requirement that it belongs to.
     *
     * @param requirement the requirement
     * @param finding the finding
     * @param excludes whether it may leave a disk out instead of standing in the way
     */
    public record Entry(Requirement requirement, Finding finding, boolean excludes) {
        Entry asInformation() {
            return new Entry(requirement, finding.asInformation(), false);
        }
    }

    /** Before anything was checked. */
    static final Ledger EMPTY = new Ledger(ObjectRef.of(Kind.CLAIM, ""));

    private final ObjectRef subject;
    private final Optional<Method> method;
    private final EnumSet<Requirement> held = EnumSet.noneOf(Requirement.class);
    private ImmutableList<Assumption> assumed = ImmutableList.of();
    private final List<Entry> entries = new ArrayList<>(0);
    private Requirement current = Requirement.CLAIM_EXISTS;
    private final @Nullable Ledger below;
    private @Nullable Trust assurance;
    private Optional<SnapshotClassChoice> snapshotClass = Optional.empty();
    private Drawn drawn = Drawn.NOTHING;

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

    /** All findings with their requirements, in the order in which they were found. */
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

    /** The same for a disk that is left out: what excludes it is mere information, everything else counts. */
    Ledger excluded() {
        Ledger copy = new Ledger(subject, method, below);
        copy.held.addAll(held);
        copy.assumed = assumed;
        for (Entry entry : entries) {
            copy.entries.add(entry.excludes() ? entry.asInformation() : entry);
        }
        return copy;
    }

    void chose(Optional<SnapshotClassChoice> choice) {
        snapshotClass = choice;
    }

    /** A quota leaves room, of which so much is taken. */
    Outcome draw(ObjectRef quota, String resource, BigDecimal amount) {
        drawn = drawn.orMore(Drawn.of(quota, resource, amount));
        return Outcome.HELD;
    }

    boolean holds(Requirement requirement) {
        return held.contains(requirement) || (below != null && below.holds(requirement));
    }

    boolean holdsAll(ImmutableList<Requirement> requirements) {
        for (int i = 0; i < requirements.size(); i++) {
            if (!holds(requirements.get(i))) {
                return false;
            }
        }
        return true;
    }

    void begin(Requirement requirement) {
        current = requirement;
    }

    void settle(Outcome outcome) {
        if (outcome == Outcome.HELD) {
            held.add(current);
            if (current.countsAs().isPresent()) {
                held.add(current.countsAs().get());
            }
        }
    }

    Outcome assume(Assumption assumption) {
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
        return add(about, code, effect, false, arguments, List.of(evidence));
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

    private Outcome add(
            ObjectRef about,
            Code code,
            Effect effect,
            boolean excludes,
            ImmutableMap<String, String> arguments,
            List<Evidence> evidence) {
        Finding finding = Finding.builder()
                .code(code)
                .effect(effect)
                .subject(about)
                .method(method)
                .arguments(arguments)
                .evidence(ImmutableList.copyOf(evidence))
                .build();
        entries.add(new Entry(current, finding, excludes && effect.blocks()));
        return effect.blocks() ? Outcome.BLOCKED : Outcome.HELD;
    }
}
