package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is registered and cannot be loaded is shown and hides nothing. */
class DiscoveryTest {
    @Test
    void a_registration_that_cannot_be_loaded_hides_no_other(@TempDir Path folder) throws Exception {
        FactSet gathered = FactSources.discovered(registering(folder, "com.acme.Gone", NoGood.class.getName()))
                .gather(FactSourcesTest.cluster(DriverName.of("ebs.csi.aws.com")));

        assertThat(gathered.providers())
                .filteredOn(state -> state.id().equals("service-loader"))
                .hasSize(2);
        assertThat(gathered.providers())
                .extracting(ProviderState::id)
                .contains("snapworthy.catalogue", "snapworthy.curated");
        assertThat(gathered.facts().values()).isNotEmpty();
    }

    @Test
    void registrations_that_cannot_be_read_end_the_search() {
        FactSources sources = FactSources.discovered(new Unreadable());

        assertThat(sources.gather(FactSourcesTest.cluster()).providers())
                .singleElement()
                .satisfies(state -> assertThat(state.problem()).isPresent());
    }

    private static ClassLoader registering(Path folder, String... providers) throws IOException, MalformedURLException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(DriverFactProvider.class.getName()), String.join("\n", providers));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, DiscoveryTest.class.getClassLoader());
    }

    /** Cannot be made. */
    public static final class NoGood implements DriverFactProvider {
        public NoGood() {
            throw new IllegalStateException("no licence");
        }

        @Override
        public String id() {
            return "no-good";
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return Facts.none();
        }
    }

    /** A class loader whose resources cannot be listed. */
    private static final class Unreadable extends ClassLoader {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("disk on fire");
        }
    }
}
