package io.github.snapworthy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.LiveMetrics;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

/** Which beans there are, and which are the application's own. */
class SnapworthyAutoConfigurationTest {
    private static Verdict snapshot(AssertableApplicationContext app, String claim) {
        return app.getBean(CurrentSituation.class)
                .now()
                .decide(Request.snapshot(ClaimRef.of("vms", claim)))
                .verdict();
    }

    @Test
    void an_application_that_says_little_can_ask() {
        Contexts.files().run(app -> {
            assertThat(app).hasNotFailed().hasSingleBean(Advisor.class).hasSingleBean(FactSources.class);
            assertThat(snapshot(app, "db-data")).isEqualTo(Verdict.ALLOWED);
            assertThat(app.getBean(CurrentSituation.class).now())
                    .isSameAs(app.getBean(CurrentSituation.class).now());
            assertThat(app).hasBean("snapworthyHealthIndicator").hasBean("snapworthyMeters");
        });
    }

    @Test
    void nothing_is_there_where_it_is_switched_off() {
        Contexts.files()
                .withPropertyValues("snapworthy.enabled=false")
                .run(app -> assertThat(app)
                        .hasNotFailed()
                        .doesNotHaveBean(Profile.class)
                        .doesNotHaveBean(Advisor.class)
                        .doesNotHaveBean(FactSources.class)
                        .doesNotHaveBean(InventorySource.class)
                        .doesNotHaveBean(CurrentSituation.class)
                        .doesNotHaveBean("snapworthyHealthIndicator")
                        .doesNotHaveBean("snapworthyMeters")
                        .doesNotHaveBean("snapworthyEndpoint"));
    }

    @Test
    void a_profile_of_the_application_decides() {
        Profile own = Profile.kubernetes().named("ours");
        Contexts.files().withBean(Profile.class, () -> own).run(app -> {
            assertThat(app).hasSingleBean(Profile.class);
            assertThat(app.getBean(Advisor.class).profile()).isSameAs(own);
        });
    }

    @Test
    void an_advisor_of_the_application_decides() {
        Advisor own = Advisor.of(Profile.velero());
        Contexts.files().withBean(Advisor.class, () -> own).run(app -> {
            assertThat(app.getBean(Advisor.class)).isSameAs(own);
            assertThat(app.getBean(CurrentSituation.class).now().profile().name())
                    .isEqualTo("velero");
        });
    }

    @Test
    void sources_of_facts_of_the_application_are_the_only_ones() {
        FactSources own = FactSources.of();
        Contexts.files().withBean(FactSources.class, () -> own).run(app -> {
            assertThat(app.getBean(FactSources.class)).isSameAs(own);
            assertThat(sources(app)).noneMatch(source -> source.startsWith("snapworthy.curated"));
        });
    }

    @Test
    void an_inventory_of_the_application_is_the_one_that_is_decided_on() {
        Inventory own = Inventory.builder()
                .add(Claim.builder().name("vms", "only").build())
                .build();
        Contexts.bare().withBean(InventorySource.class, () -> () -> own).run(app -> {
            assertThat(app).hasSingleBean(InventorySource.class);
            assertThat(app.getBean(CurrentSituation.class).now().inventory()).isSameAs(own);
        });
    }

    @Test
    void a_situation_of_the_application_is_the_one_that_is_counted() {
        Situation own = Advisor.of(Profile.kubernetes())
                .over(Inventory.builder().assumeComplete().build(), FactSet.none());
        Contexts.files().withBean(CurrentSituation.class, () -> () -> own).run(app -> {
            assertThat(app).hasSingleBean(CurrentSituation.class);
            assertThat(app.getBean(AllDecisions.class).now().decisions()).isEmpty();
            assertThat(app).doesNotHaveBean(InventorySource.class).hasSingleBean(SituationMeters.class);
        });
    }

    @Test
    void a_provider_that_is_a_bean_is_asked_beside_those_on_the_class_path() {
        Contexts.files()
                .withBean(OwnFacts.class)
                .run(app -> assertThat(sources(app))
                        .contains("own-facts")
                        .anyMatch(source -> source.startsWith("snapworthy.")));
    }

    /** Whoever says something of the driver of the files. */
    private static Set<String> sources(AssertableApplicationContext app) {
        InventorySource inventory = app.getBean(InventorySource.class);
        return app.getBean(FactSources.class).gather(inventory.current()).providers().stream()
                .map(ProviderState::id)
                .collect(Collectors.toSet());
    }

    @Test
    void the_endpoint_is_there_where_it_is_exposed() {
        Contexts.files().run(app -> assertThat(app).doesNotHaveBean("snapworthyEndpoint"));
        Contexts.files()
                .withPropertyValues("management.endpoints.web.exposure.include=snapworthy")
                .run(app -> assertThat(app).hasBean("snapworthyEndpoint"));
    }

    @Test
    void what_is_asked_of_the_application_it_may_answer_itself() {
        Contexts.files()
                .withPropertyValues("management.endpoints.web.exposure.include=snapworthy")
                .withBean(
                        "snapworthyHealthIndicator",
                        HealthIndicator.class,
                        () -> () -> Health.up().build())
                .withBean(LiveMetrics.class, () -> LiveMetrics.NONE)
                .run(app -> {
                    assertThat(app)
                            .hasNotFailed()
                            .hasSingleBean(HealthIndicator.class)
                            .hasSingleBean(LiveMetrics.class);
                    assertThat(app.getBean(HealthIndicator.class)).isNotInstanceOf(InventoryHealth.class);
                });
        Contexts.files()
                .withPropertyValues("management.health.snapworthy.enabled=false")
                .run(app -> assertThat(app).hasNotFailed().doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void without_actuator_and_micrometer_there_are_decisions_all_the_same() {
        Contexts.alone()
                .withPropertyValues(Contexts.FILES)
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.boot.health",
                        "org.springframework.boot.actuate",
                        "org.springframework.boot.micrometer",
                        "io.micrometer"))
                .run(app -> {
                    assertThat(app).hasNotFailed();
                    assertThat(snapshot(app, "db-data")).isEqualTo(Verdict.ALLOWED);
                    assertThat(app)
                            .doesNotHaveBean("snapworthyHealthIndicator")
                            .doesNotHaveBean("snapworthyMeters")
                            .doesNotHaveBean("snapworthyEndpoint");
                });
    }
}
