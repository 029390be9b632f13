package io.github.snapworthy.spring;

import io.github.snapworthy.kubernetes.LiveMetrics;
import io.github.snapworthy.kubernetes.MicrometerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics, for an application that has a registry of Micrometer. */
@AutoConfiguration(
        after = SnapworthyAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(name = "io.micrometer.core.instrument.MeterRegistry")
@ConditionalOnBean(AllDecisions.class)
public class SnapworthyMetricsAutoConfiguration {
    /** Made by Spring. */
    public SnapworthyMetricsAutoConfiguration() {}

    /** Looked at only where all that it names is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSingleCandidate(MeterRegistry.class)
    static class Meters {
        /** Counts lists and watches of a live cluster. */
        @Bean
        @ConditionalOnMissingBean
        LiveMetrics snapworthyLiveMetrics(MeterRegistry registry) {
            return new MicrometerMetrics(registry);
        }

        /** Counts decisions, and tells how old the inventory is. */
        @Bean
        @ConditionalOnMissingBean
        SituationMeters snapworthyMeters(
                ObjectProvider<InventorySource> source, CurrentSituation situation, AllDecisions decisions) {
            InventorySource read = source.getIfAvailable();
            return read == null
                    ? new SituationMeters(() -> situation.now().inventory(), decisions)
                    : new SituationMeters(read, decisions);
        }
    }
}
