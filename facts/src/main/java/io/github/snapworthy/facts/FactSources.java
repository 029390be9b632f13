package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

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
    private final ImmutableList<ProviderState> problems;

    private FactSources(Iterable<Source> sources, Iterable<ProviderState> problems) {
        this.sources = ImmutableList.copyOf(sources);
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * All providers that {@link java.util.ServiceLoader} finds with the class loader, ours among them. Providers of the
     * {@code snapworthy.} prefix are believed up to {@link Trust#CURATED}, others up to {@link Trust#STATED}. Providers are
     * made, and their ids read, in the calling thread.
     */
    public static FactSources discovered(ClassLoader classLoader) {
        Discovery discovery = Discovery.with(requireNonNull(classLoader, "classLoader"));
        return new FactSources(discovery.sources(), discovery.problems());
    }

    /** These providers and no others, believed and guarded as discovered ones are. */
    public static FactSources of(DriverFactProvider... providers) {
        return new FactSources(Arrays.stream(providers).map(Source::of).toList(), ImmutableList.of());
    }

    /**
     * These sources and those, with the guards that they have. A provider that is in both is asked once: under the stricter
     * guard, and believed as far as both believe it.
     */
    public FactSources and(FactSources other) {
        requireNonNull(other, "other");
        return new FactSources(Iterables.concat(sources, other.sources), Iterables.concat(problems, other.problems));
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
        return new FactSources(sources.stream().map(change).toList(), problems);
    }

    /**
     * Asks every provider about every driver that the inventory names, and merges the answers. Drivers are asked for in
     * the order of their names; a provisioner with a slash in its name is no CSI driver and is left out.
     *
     * <p>Guarded providers are asked side by side, so that all of them take no longer than the longest of their time limits;
     * the others are asked in the calling thread. An interruption of the calling thread stops what is under way: what is
     * known by then is returned, and the thread stays interrupted.
     */
    public FactSet gather(Inventory seen) {
        Question question = Question.about(requireNonNull(seen, "seen"));
        Roster roster = Roster.of(sources);
        FactSet gathered = Round.of(roster.asked(), question);
        for (ProviderState problem : Iterables.concat(problems, roster.refused())) {
            gathered = gathered.and(problem);
        }
        return gathered;
    }

    /** The sources, for tests. */
    List<Source> sources() {
        return sources;
    }
}
