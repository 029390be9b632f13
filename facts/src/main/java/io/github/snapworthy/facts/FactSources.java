package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The providers of driver facts that a host uses. Make it once and keep it: which providers it has never changes, and what
 * their guards learn of them stays with it. Safe for all threads. The order in which providers are named never matters.
 *
 * <p>Neither making nor using it throws for what a provider does: an id that is malformed, reserved or taken twice, an
 * exception, an error, a null or an answer about another driver becomes a {@link ProviderState} with a problem, and the other
 * providers are asked all the same. Only a {@link VirtualMachineError} is passed on, unless it is endless recursion.
 *
 * <p>Every provider that is not ours is guarded by {@link Guard#standard()}, until {@link #guardedBy} or {@link #unguarded}
 * says otherwise. A guard asks its provider in a daemon thread of its own, one inquiry at a time, and stops it at its time
 * limit. It keeps answers for as long as the provider says that they hold, and lets the last ones stand in, marked as stale,
 * when the provider fails. It leaves alone a provider that fails repeatedly, and one that ignores being stopped: that costs
 * one thread, however often it is asked.
 */
public final class FactSources {
    private final ImmutableList<Source> sources;
    private final FactSet told;
    private final Optional<Duration> holds;

    private FactSources(Iterable<Source> sources, FactSet told, Optional<Duration> holds) {
        this.sources = ImmutableList.copyOf(sources);
        this.told = told;
        this.holds = holds;
    }

    /**
     * All providers that {@link java.util.ServiceLoader} finds with the class loader, ours among them. Providers of the
     * {@code snapworthy.} prefix are believed up to {@link Trust#CURATED}, others up to {@link Trust#STATED}. Providers are
     * made, and their ids read, in the calling thread.
     */
    public static FactSources discovered(ClassLoader classLoader) {
        Discovery discovery = Discovery.with(requireNonNull(classLoader, "classLoader"));
        FactSet problems = new FactSet(ImmutableSetMultimap.of(), ImmutableList.copyOf(discovery.problems()));
        return new FactSources(discovery.sources(), problems, Optional.empty());
    }

    /** These providers and no others, believed and guarded as discovered ones are. */
    public static FactSources of(DriverFactProvider... providers) {
        return new FactSources(Arrays.stream(providers).map(Source::of).toList(), FactSet.none(), Optional.empty());
    }

    /**
     * These sources and those, with the guards that they have. A provider that is in both is asked once: under the stricter
     * guard, and believed as far as both believe it. Of two limits of {@link #evidenceHolds} the shorter one stays.
     */
    public FactSources and(FactSources other) {
        requireNonNull(other, "other");
        Optional<Duration> shorter =
                Stream.concat(holds.stream(), other.holds.stream()).min(Comparator.naturalOrder());
        return new FactSources(Iterables.concat(sources, other.sources), told.and(other.told), shorter);
    }

    /**
     * These sources, and what was found out before: the evidence of a file, {@link FactFiles#evidence}, for example. It is
     * believed as it says, and counts for the drivers that an inventory names.
     */
    public FactSources knowing(FactSet known) {
        return new FactSources(sources, told.and(requireNonNull(known, "known")), holds);
    }

    /**
     * The same sources, of which evidence holds for so long and no longer: what a driver declared, or what was seen to work, is
     * worth no more than {@link Trust#STATED} when the inventory was observed later, and is marked as {@link
     * SourcedFact.Age#OLD}. What bears no time, and the cluster's own evidence, does not grow old; nor does anything in an
     * inventory of no known time.
     *
     * @throws IllegalArgumentException if the limit is zero or less
     */
    public FactSources evidenceHolds(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("limit: expected more than nothing, was " + limit);
        }
        return new FactSources(sources, told, Optional.of(limit));
    }

    /**
     * The same providers under the same guards, each believed as far as it asks for and no further than this, whatever the
     * limit was before.
     */
    public FactSources capped(Trust cap) {
        requireNonNull(cap, "cap");
        return each(source -> source.capped(cap));
    }

    /**
     * The same providers, each that is not ours under a new guard of this kind. What guards have learnt before does not come
     * along, so do it once.
     */
    public FactSources guardedBy(Guard guard) {
        requireNonNull(guard, "guard");
        return each(source -> source.guardedBy(guard));
    }

    /**
     * The same providers without guards: asked in the calling thread for as long as they take. For a host that isolates
     * them itself; what they throw is caught all the same.
     */
    public FactSources unguarded() {
        return each(Source::unguarded);
    }

    private FactSources each(UnaryOperator<Source> change) {
        return new FactSources(sources.stream().map(change).toList(), told, holds);
    }

    /**
     * Asks every provider about every driver that the inventory names, and merges the answers. Drivers are asked for in
     * the order of their names; a provisioner with a slash in its name is no CSI driver and is left out. What a driver
     * declared, or was seen to do, in another release than runs is worth no more than {@link Trust#STATED}, and is marked.
     *
     * <p>Guarded providers are asked side by side, so that all of them take no longer than the longest of their time limits;
     * the others are asked in the calling thread. An interruption of the calling thread stops what is under way: what is
     * known by then is returned, and the thread stays interrupted.
     */
    public FactSet gather(Inventory seen) {
        Question question = Question.about(requireNonNull(seen, "seen"));
        Roster roster = Roster.of(sources);
        FactSet gathered = Round.of(roster.asked(), question).and(told(question));
        for (ProviderState problem : roster.refused()) {
            gathered = gathered.and(problem);
        }
        return new Ageing(holds, seen.observedAt(), question.view()).of(gathered);
    }

    private FactSet told(Question question) {
        return new FactSet(
                ImmutableSetMultimap.copyOf(Multimaps.filterKeys(told.facts(), question.drivers()::contains)),
                told.providers());
    }

    /** The sources, for tests. */
    List<Source> sources() {
        return sources;
    }
}
