package io.github.snapworthy.spring;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.Kubeconfig;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.kubernetes.LiveMetrics;
import io.github.snapworthy.kubernetes.WatchOptions;
import io.github.snapworthy.spi.DriverFactProvider;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** The beans of an application that decides: each is left out where the application has its own. */
@AutoConfiguration
@ConditionalOnProperty(prefix = "snapworthy", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(SnapworthyProperties.class)
public class SnapworthyAutoConfiguration {
    /** Made by Spring. */
    public SnapworthyAutoConfiguration() {}

    // quote: beans
    /** The rules that decide. */
    @Bean
    @ConditionalOnMissingBean
    public Profile snapworthyProfile(SnapworthyProperties properties) {
        return new Settings(properties).profile();
    }

    /** Decides by these rules. */
    @Bean
    @ConditionalOnMissingBean
    public Advisor snapworthyAdvisor(Profile profile) {
        return Advisor.of(profile);
    }

    /** The providers on the class path, those that are beans, and what files say. */
    @Bean
    @ConditionalOnMissingBean
    public FactSources snapworthyFactSources(
            SnapworthyProperties properties, ObjectProvider<DriverFactProvider> beans, ResourceLoader resources) {
        ClassLoader loader = resources.getClassLoader();
        FactSources discovered =
                FactSources.discovered(loader == null ? SnapworthyAutoConfiguration.class.getClassLoader() : loader);
        FactSources made = FactSources.of(beans.orderedStream().toArray(DriverFactProvider[]::new));
        return new Settings(properties).with(discovered.and(made));
    }

    /** The cluster, by the client of the application or by the kubeconfig that kubectl would take; or a file. */
    @Bean
    @ConditionalOnMissingBean({InventorySource.class, CurrentSituation.class})
    public InventorySource snapworthyInventory(
            SnapworthyProperties properties,
            Advisor advisor,
            ObjectProvider<ApiClient> client,
            ObjectProvider<LiveMetrics> metrics,
            Environment environment) {
        Settings settings = new Settings(properties);
        return switch (properties.inventory().source()) {
            case FILE -> settings.file();
            case LIVE -> {
                Set<Kind> kinds = settings.kinds(advisor.profile());
                WatchOptions watch = settings.watch(metrics.getIfAvailable(() -> LiveMetrics.NONE));
                yield new LiveSource(
                        LiveInventory.start(client.getIfAvailable(() -> usualClient(environment)), kinds, watch));
            }
        };
    }

    /** What to ask. */
    @Bean
    @ConditionalOnMissingBean
    public CurrentSituation snapworthySituation(Advisor advisor, FactSources facts, InventorySource inventory) {
        return new PreparedSituation(advisor, facts, inventory);
    }

    // end

    /** All that is decided without a parameter, for what shows or counts it. */
    @Bean
    @ConditionalOnMissingBean
    AllDecisions snapworthyDecisions(SnapworthyProperties properties, CurrentSituation situation) {
        return new AllDecisions(situation, new Settings(properties).operations());
    }

    private static ApiClient usualClient(Environment environment) {
        Map<String, String> known = new HashMap<>();
        for (String name : ImmutableList.of("KUBECONFIG", "HOME", "KUBERNETES_SERVICE_HOST")) {
            known.put(name, environment.getProperty(name, ""));
        }
        known.values().removeIf(String::isEmpty);
        try {
            return Kubeconfig.find(known).client(Optional.empty());
        } catch (IOException e) {
            throw new InvalidSettingException(
                    "snapworthy.inventory.source", "file, or live with a way to a cluster", e);
        }
    }
}
