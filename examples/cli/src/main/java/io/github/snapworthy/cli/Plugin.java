package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/**
 * A jar with providers, in a class loader of its own below that of the command. It sees the library and Guava as the
 * command has them; no two plug-ins see each other.
 */
final class Plugin implements AutoCloseable {
    private static final String REGISTRATION = "META-INF/services/" + DriverFactProvider.class.getName();

    private final Path jar;
    private final Loader loader;
    private final ImmutableList<DriverFactProvider> providers;

    private Plugin(Path jar) {
        this.jar = jar;
        this.loader = new Loader(url(jar));
        try {
            this.providers = instances();
        } catch (InputException e) {
            close();
            throw e;
        }
    }

    /** Finds only what the jar itself registers, and everything else as class loaders do. */
    private static final class Loader extends URLClassLoader {
        Loader(URL jar) {
            super(new URL[] {jar}, Plugin.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(REGISTRATION) ? findResources(name) : super.getResources(name);
        }
    }

    /** Loads a jar and its providers; throws {@link InputException} that says why it cannot. */
    static Plugin open(Path jar) {
        Paths.checkFile("plugin", jar);
        try (JarFile opened = new JarFile(jar.toFile())) {
            if (opened.getEntry(REGISTRATION) == null) {
                throw new InputException("plugin " + jar + ": registers no provider: expected " + REGISTRATION);
            }
        } catch (IOException e) {
            throw new InputException("plugin " + jar + ": expected a jar: " + e.getMessage());
        }
        return new Plugin(jar);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new InputException("plugin " + jar + ": expected the path of a jar: " + e.getMessage());
        }
    }

    /** The providers of the jar, at least one. */
    ImmutableList<DriverFactProvider> providers() {
        return providers;
    }

    private ImmutableList<DriverFactProvider> instances() {
        try {
            ImmutableList<DriverFactProvider> found = ServiceLoader.load(DriverFactProvider.class, loader).stream()
                    .filter(provider -> provider.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .collect(ImmutableList.toImmutableList());
            if (found.isEmpty()) {
                throw problem("registers no provider of its own in " + REGISTRATION);
            }
            return found;
        } catch (ServiceConfigurationError e) {
            throw problem("cannot be loaded: " + words(e) + (e.getCause() == null ? "" : ": " + reason(e.getCause())));
        } catch (LinkageError e) {
            throw problem("cannot be loaded: " + reason(e));
        }
    }

    private InputException problem(String what) {
        return new InputException("plugin " + jar + ": " + what);
    }

    /** Without the name of the interface, which is always the same. */
    private static String words(ServiceConfigurationError e) {
        return String.valueOf(e.getMessage()).replace(DriverFactProvider.class.getName() + ": ", "");
    }

    private static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        String type = thrown.getClass().getSimpleName();
        if (message == null || message.isBlank()) {
            return type;
        }
        return thrown instanceof UnsupportedClassVersionError || !(thrown instanceof LinkageError)
                ? message
                : type + ": " + message;
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new InputException("plugin " + jar + ": could not be closed: " + e.getMessage());
        }
    }
}
