package io.github.snapworthy.spring;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Applications without a web server. */
final class Contexts {
    static final String[] FILES = {
        "snapworthy.inventory.source=file", "snapworthy.inventory.path=src/test/resources/cluster"
    };

    private Contexts() {}

    /** One that has nothing but our beans, and says nothing. */
    static ApplicationContextRunner alone() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SnapworthyAutoConfiguration.class,
                        SnapworthyEndpointAutoConfiguration.class,
                        SnapworthyHealthAutoConfiguration.class,
                        SnapworthyMetricsAutoConfiguration.class));
    }

    /** One that counts, and says nothing. */
    static ApplicationContextRunner bare() {
        return alone().withConfiguration(AutoConfigurations.of(
                MetricsAutoConfiguration.class,
                CompositeMeterRegistryAutoConfiguration.class,
                SimpleMetricsExportAutoConfiguration.class));
    }

    /** One that counts, and reads files. */
    static ApplicationContextRunner files() {
        return bare().withPropertyValues(FILES);
    }
}
