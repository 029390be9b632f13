package io.github.snapworthy.spring;

import io.github.snapworthy.core.Advisor;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health, for an application that has Spring Boot's. */
@AutoConfiguration(after = SnapworthyAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnBean(InventorySource.class)
public class SnapworthyHealthAutoConfiguration {
    /** Made by Spring. */
    public SnapworthyHealthAutoConfiguration() {}

    /** Looked at only where all that it names is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnEnabledHealthIndicator("snapworthy")
    static class Indicator {
        /** Whether what is known of the cluster is up to date. */
        @Bean
        @ConditionalOnMissingBean(name = "snapworthyHealthIndicator")
        HealthIndicator snapworthyHealthIndicator(
                InventorySource source, Advisor advisor, SnapworthyProperties properties) {
            return new InventoryHealth(
                    source, new Settings(properties).kinds(advisor.profile()), InstantSource.system());
        }
    }
}
