package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What {@link ServiceLoader} finds. A registration that cannot be loaded is a problem and hides no other provider.
 *
 * @param sources the providers
 * @param problems the registrations that cannot be loaded
 */
record Discovery(ImmutableList<Source> sources, ImmutableList<ProviderState> problems) {
    /** A loader that cannot read its own registrations fails each time it is asked. */
    private static final int TOO_MANY_PROBLEMS = 100;

    /** Looks for providers with the class loader. */
    static Discovery with(ClassLoader classLoader) {
        Search search = new Search(
                ServiceLoader.load(DriverFactProvider.class, classLoader).iterator());
        while (search.advances()) {}
        return new Discovery(search.sources.build(), search.problems.build());
    }

    /** Goes through the registrations one by one. */
    private static final class Search {
        private final Iterator<DriverFactProvider> registered;
        private final ImmutableList.Builder<Source> sources = ImmutableList.builder();
        private final ImmutableList.Builder<ProviderState> problems = ImmutableList.builder();
        private int failed;

        Search(Iterator<DriverFactProvider> registered) {
            this.registered = registered;
        }

        boolean advances() {
            try {
                if (!registered.hasNext()) {
                    return false;
                }
                sources.add(Source.of(registered.next()));
                return true;
            } catch (ServiceConfigurationError | LinkageError e) {
                problems.add(
                        ProviderState.troubled("service-loader", ProviderState.State.REFUSED, 0, Failure.words(e)));
                return ++failed < TOO_MANY_PROBLEMS;
            }
        }
    }
}
