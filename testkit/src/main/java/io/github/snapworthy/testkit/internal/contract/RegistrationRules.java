package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Rules about how hosts find a provider. */
public final class RegistrationRules {
    private static final String FILE = "META-INF/services/" + DriverFactProvider.class.getName();

    private RegistrationRules() {}

    /** REGISTRATION-1. */
    public static Optional<String> found(Interview provider) {
        String name = provider.type().getName();
        try {
            return registered(provider).stream().anyMatch(one -> one.getClass() == provider.type())
                    ? Optional.empty()
                    : Optional.of(name + " is not registered; write its name into " + FILE
                            + " (src/main/resources), and in " + "a module also into its provides clause");
        } catch (ServiceConfigurationError e) {
            return Optional.of("what is registered cannot be loaded (" + e.getMessage()
                    + "); name the class exactly, make it public, and give it a public constructor without parameters");
        }
    }

    /** REGISTRATION-2. What cannot be loaded is named by the other rule. */
    public static Optional<String> alone(Interview provider) {
        String id = provider.id();
        try {
            return registered(provider).stream()
                    .filter(one -> one.getClass() != provider.type())
                    .filter(one -> id.equals(one.id()))
                    .findFirst()
                    .map(one -> one.getClass().getName() + " has the id '" + id
                            + "' too, and a host asks neither; give it " + "another id");
        } catch (ServiceConfigurationError e) {
            throw new Unanswered("REGISTRATION-1", "what is registered cannot be loaded (" + e.getMessage() + ")");
        }
    }

    private static ImmutableList<DriverFactProvider> registered(Interview provider) {
        ClassLoader loader = provider.type().getClassLoader();
        return ServiceLoader.load(DriverFactProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .collect(ImmutableList.toImmutableList());
    }
}
