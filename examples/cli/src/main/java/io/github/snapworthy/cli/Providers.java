package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.spi.DriverFactProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The providers of one run: the bundled ones and those of plug-ins, whose jars stay open until it is closed. */
final class Providers implements AutoCloseable {
    private final FactSources sources;
    private final ImmutableList<Plugin> plugins;

    private Providers(FactSources sources, ImmutableList<Plugin> plugins) {
        this.sources = sources;
        this.plugins = plugins;
    }

    /** Loads the jars of these names, each once; one that cannot be loaded is an {@link InputException}. */
    static Providers load(List<String> names) {
        FactSources bundled = FactSources.discovered(Main.class.getClassLoader());
        if (names.isEmpty()) {
            return new Providers(bundled, ImmutableList.of());
        }
        ImmutableList<Plugin> plugins = open(names);
        DriverFactProvider[] found =
                plugins.stream().flatMap(plugin -> plugin.providers().stream()).toArray(DriverFactProvider[]::new);
        return new Providers(bundled.and(FactSources.of(found)), plugins);
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
            try {
                jars.add(Path.of(name).toAbsolutePath().normalize());
            } catch (InvalidPathException e) {
                throw new UsageException("plugin " + name + ": expected the path of a jar: " + e.getReason());
            }
        }
        return jars;
    }

    /** Whom to ask. */
    FactSources sources() {
        return sources;
    }

    @Override
    public void close() {
        plugins.forEach(Plugin::close);
    }
}
