package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The providers of one run: the bundled ones, an administrator's, and those of plug-ins, whose jars stay open until it is closed. */
final class Providers implements AutoCloseable {
    private final FactSources sources;
    private final ImmutableList<Plugin> plugins;

    private Providers(FactSources sources, ImmutableList<Plugin> plugins) {
        this.sources = sources;
        this.plugins = plugins;
    }

    /** The bundled providers alone. */
    static Providers bundled() {
        return new Providers(FactSources.discovered(Main.class.getClassLoader()), ImmutableList.of());
    }

    /**
     * The bundled providers, these, what was found out before and for how long it holds, and the providers in jars of these
     * names; throws {@link InputException} for a bad jar.
     */
    static Providers load(
            List<DriverFactProvider> more, FactSet found, Optional<Duration> evidenceHolds, List<String> jars) {
        ImmutableList<Plugin> plugins = open(jars);
        DriverFactProvider[] added = Stream.concat(
                        more.stream(), plugins.stream().flatMap(plugin -> plugin.providers().stream()))
                .toArray(DriverFactProvider[]::new);
        FactSources all = bundled().sources.and(FactSources.of(added)).knowing(found);
        return new Providers(evidenceHolds.map(all::evidenceHolds).orElse(all), plugins);
    }

    private static ImmutableList<Plugin> open(List<String> names) {
        List<Plugin> open = new ArrayList<>();
        try {
            for (Path jar : jars(names)) {
                open.add(Plugin.open(jar));
            }
            return ImmutableList.copyOf(open);
        } catch (InputException e) {
            open.forEach(Plugin::close);
            throw e;
        }
    }

    private static Set<Path> jars(List<String> names) {
        Set<Path> jars = new LinkedHashSet<>();
        for (String name : names) {
            jars.add(real(Paths.of("plugin", name)));
        }
        return jars;
    }

    /** A jar that is named twice, be it by a link, is one; one that is not there is told of later. */
    private static Path real(Path jar) {
        try {
            return jar.toRealPath();
        } catch (IOException e) {
            return jar.toAbsolutePath().normalize();
        }
    }

    /** Whom to ask. */
    FactSources sources() {
        return sources;
    }

    @Override
    public void close() {
        for (Plugin plugin : plugins) {
            plugin.close();
        }
    }
}
