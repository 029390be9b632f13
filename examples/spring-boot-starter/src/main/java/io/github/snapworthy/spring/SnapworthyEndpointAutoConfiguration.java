package io.github.snapworthy.spring;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint, for an application that exposes it. */
@AutoConfiguration(after = SnapworthyAutoConfiguration.class)
@ConditionalOnClass(
        name = "org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint")
@ConditionalOnBean(AllDecisions.class)
public class SnapworthyEndpointAutoConfiguration {
    /** Made by Spring. */
    public SnapworthyEndpointAutoConfiguration() {}

    /** Looked at only where all that it names is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnAvailableEndpoint(SnapworthyEndpoint.class)
    static class Exposed {
        /** The decisions as a report. */
        @Bean
        @ConditionalOnMissingBean
        SnapworthyEndpoint snapworthyEndpoint(AllDecisions decisions) {
            return new SnapworthyEndpoint(decisions);
        }
    }
}
