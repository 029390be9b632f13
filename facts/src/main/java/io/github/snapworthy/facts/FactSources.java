package io.github.snapworthy.facts;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Arrays;

/**
 * The providers of driver facts that a host uses. Make it once and keep it: it is immutable, and safe for all threads as
 * far as its providers are. The order in which providers are named never matters.
 *
 * <p>Neither making nor using it throws for what a provider does: an id that is malformed, reserved or taken twice, an
 * exception, a null or an answer about another driver becomes a {@link ProviderState} with a problem, and the other
 * providers are asked all the same.
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
     * {@code snapworthy.} prefix are believed up to {@link Trust#CURATED}, others up to {@link Trust#STATED}.
     */
    public static FactSources discovered(ClassLoader classLoader) {
        Discovery discovery = Discovery.with(requireNonNull(classLoader, "classLoader"));
        return new FactSources(discovery.sources(), discovery.problems());
    }

    /** These providers and no others, believed as far as discovered ones are. */
    public static FactSources of(DriverFactProvider... providers) {
        return new FactSources(Arrays.stream(providers).map(Source::of).toList(), ImmutableList.of());
    }

    /** These sources and those. A provider that is in both is asked once, and believed as far as both believe it. */
    public FactSources and(FactSources other) {
        requireNonNull(other, "other");
        return new FactSources(Iterables.concat(sources, other.sources), Iterables.concat(problems, other.problems));
    }

    /** The same providers, each believed as far as it asks for and no further than this, whatever the limit was before. */
    public FactSources capped(Trust cap) {
        requireNonNull(cap, "cap");
        return new FactSources(Lists.transform(sources, source -> source.capped(cap)), problems);
    }

    /**
     * Asks every provider about every driver that the inventory names, and merges the answers. Drivers are asked for in
     * the order of their names; a provisioner with a slash in its name is no CSI driver and is left out. Runs in the
     * calling thread and takes as long as the providers take.
     */
    public FactSet gather(Inventory seen) {
        ImmutableSet<DriverName> drivers = requireNonNull(seen, "seen").drivers();
        ClusterView view = new InventoryView(seen);
        Roster roster = Roster.of(sources);
        FactSet gathered = FactSet.none();
        for (ProviderState problem : Iterables.concat(problems, roster.refused())) {
            gathered = gathered.and(problem);
        }
        for (Source source : roster.asked()) {
            gathered = gathered.and(Inquiry.of(source, drivers, view));
        }
        return gathered;
    }
}
