package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.internal.catalogue.CatalogueFacts;
import io.github.snapworthy.facts.internal.curated.CuratedFacts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSourcesTest {
    private static final DriverName EBS = DriverName.of("ebs.csi.aws.com");
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Facts SAID =
            Facts.of(ACME).supports(Capability.SNAPSHOT).because("manual");

    @Test
    void our_providers_are_discovered() {
        FactSet gathered = FactSources.discovered(getClass().getClassLoader()).gather(cluster(EBS));

        assertThat(gathered.providers())
                .extracting(ProviderState::id)
                .containsExactly("snapworthy.catalogue", "snapworthy.curated");
        assertThat(gathered.providers()).allMatch(state -> state.problem().isEmpty() && state.facts() > 0);
        assertThat(gathered.facts().get(EBS))
                .extracting(SourcedFact::trust)
                .contains(Trust.CATALOGUED, Trust.CURATED)
                .doesNotContain(Trust.STATED);
    }

    @Test
    void a_word_is_taken_for_a_statement_unless_the_host_says_otherwise() {
        FactSources sources = FactSources.of(Told.always("acme", SAID));

        assertThat(trustIn(sources)).containsOnly(Trust.STATED);
        assertThat(trustIn(sources.capped(Trust.CATALOGUED))).containsOnly(Trust.CATALOGUED);
        assertThat(trustIn(sources.capped(Trust.VERIFIED))).containsOnly(Trust.STATED);
    }

    @Test
    void who_asks_for_more_gets_what_the_host_grants() {
        FactSources sources = FactSources.of(new Sure());

        assertThat(trustIn(sources)).containsOnly(Trust.STATED);
        assertThat(trustIn(sources.capped(Trust.DECLARED))).containsOnly(Trust.DECLARED);
        assertThat(trustIn(sources.capped(Trust.DECLARED).and(sources))).containsOnly(Trust.STATED);
    }

    @Test
    void a_source_and_its_reason_stand_beside_each_fact() {
        FactSources sources = FactSources.of(Told.always("acme", SAID)).guardedBy(Guards.patient(new FakeClock()));
        FactSet said = FactSet.of("acme", Trust.STATED, SAID);
        ProviderState answered = ProviderState.answered("acme", 1);

        assertThat(sources.gather(cluster(ACME))).isEqualTo(said.and(answered.in(Duration.ZERO)));
        assertThat(sources.unguarded().gather(cluster(ACME))).isEqualTo(said.and(answered));
    }

    @Test
    void every_provider_is_asked_about_every_driver_in_the_order_of_names() {
        List<String> asked = new ArrayList<>();
        Told curious = new Told("curious", (driver, view) -> {
            asked.add(driver.value());
            return Facts.none();
        });

        FactSources.of(curious).gather(cluster(EBS, ACME, DriverName.of("ZZZ")));

        assertThat(asked).containsExactly("ZZZ", "csi.acme.example", "ebs.csi.aws.com");
    }

    @Test
    void a_provider_that_is_named_twice_is_asked_once() {
        Told acme = Told.always("acme", SAID);
        FactSources ours = FactSources.of(new CatalogueFacts(), new CuratedFacts());

        Guard guard = Guards.patient(new FakeClock());
        assertThat(FactSources.of(acme, acme).guardedBy(guard).gather(cluster(ACME)))
                .isEqualTo(FactSources.of(acme).guardedBy(guard).gather(cluster(ACME)));
        assertThat(ours.and(FactSources.discovered(getClass().getClassLoader())).gather(cluster(EBS)))
                .isEqualTo(ours.gather(cluster(EBS)));
    }

    @Test
    void of_two_guards_of_one_provider_the_stricter_counts() {
        Told two = new Told("two", (driver, view) -> SAID.supports(Capability.CLONE));
        FactSources loose = FactSources.of(two).guardedBy(Guards.patient(new FakeClock()));
        FactSources strict = FactSources.of(two)
                .guardedBy(Guards.patient(new FakeClock()).atMost(1).pausing(1, Duration.ZERO));

        FactSet gathered = strict.gather(cluster(ACME));

        assertThat(Guards.problem(gathered, "two"))
                .isEqualTo("csi.acme.example: it stated 2 facts, at most 1 are taken");
        assertThat(strict.and(loose).gather(cluster(ACME))).isEqualTo(gathered);
        assertThat(loose.and(strict).gather(cluster(ACME))).isEqualTo(gathered);
        assertThat(loose.unguarded().and(strict).gather(cluster(ACME))).isEqualTo(gathered);
        assertThat(loose.gather(cluster(ACME)).facts().values()).hasSize(2);
    }

    @Test
    void ours_are_asked_in_the_calling_thread_and_not_measured() {
        FactSet gathered = FactSources.discovered(getClass().getClassLoader())
                .guardedBy(Guard.standard())
                .gather(cluster(EBS));

        assertThat(gathered.providers()).allMatch(state -> state.took().isEmpty());
        assertThat(Guards.threads("snapworthy.catalogue")).isZero();
    }

    @Test
    void a_provider_sees_the_classes_of_its_driver() {
        StorageClass fast =
                StorageClass.builder().name("fast").provisioner(ACME.value()).build();
        StorageClass slow =
                StorageClass.builder().name("slow").provisioner(EBS.value()).build();
        SnapshotClass snap =
                SnapshotClass.builder().name("snap").driver(ACME.value()).build();
        Inventory seen = Inventory.builder().add(fast).add(slow).add(snap).build();
        List<ClusterView> views = new ArrayList<>();

        FactSources.of(new Told("curious", (driver, view) -> {
                    views.add(view);
                    return Facts.none();
                }))
                .unguarded()
                .gather(seen);

        assertThat(views.get(0).storageClasses(ACME)).containsExactly(fast);
        assertThat(views.get(0).snapshotClasses(ACME)).containsExactly(snap);
        assertThat(views.get(0).snapshotClasses(EBS)).isEmpty();
        assertThat(views.get(0).sawGroup("snapshot.storage.k8s.io")).isTrue();
        assertThat(views.get(0).sawGroup("longhorn.io")).isFalse();
    }

    @Test
    void misuse_is_told_at_once() {
        FactSources none = FactSources.of();
        assertThatNullPointerException().isThrownBy(() -> none.gather(null)).withMessage("seen");
        assertThatNullPointerException().isThrownBy(() -> none.capped(null)).withMessage("cap");
        assertThatNullPointerException().isThrownBy(() -> none.guardedBy(null)).withMessage("guard");
        assertThatNullPointerException().isThrownBy(() -> none.and(null)).withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> FactSources.discovered(null))
                .withMessage("classLoader");
        assertThatNullPointerException()
                .isThrownBy(() -> FactSources.of((DriverFactProvider) null))
                .withMessage("provider");
    }

    private static List<Trust> trustIn(FactSources sources) {
        return sources.gather(cluster(ACME)).facts().values().stream()
                .map(SourcedFact::trust)
                .toList();
    }

    static Inventory cluster(DriverName... drivers) {
        Inventory.Builder cluster = Inventory.builder();
        for (DriverName driver : drivers) {
            cluster.add(new CsiDriver(driver, CsiDriver.AttachmentNeed.NONE));
        }
        return cluster.build();
    }

    /** Holds its own word for proven. */
    private static final class Sure implements DriverFactProvider {
        @Override
        public String id() {
            return "sure";
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return SAID;
        }

        @Override
        public Trust trust() {
            return Trust.VERIFIED;
        }
    }
}
