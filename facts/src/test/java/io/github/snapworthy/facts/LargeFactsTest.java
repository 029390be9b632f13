package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.spi.ClusterView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Few facts may still be a flood: of parts, or of text. */
class LargeFactsTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Inventory SEEN = Inventory.builder()
            .add(new CsiDriver(ACME, CsiDriver.AttachmentNeed.NONE))
            .build();

    @Test
    void a_condition_of_a_million_clauses_is_refused_before_anything_looks_at_it() {
        String[] values =
                IntStream.range(0, 1_000_000).mapToObj(Integer::toString).toArray(String[]::new);
        Facts flood = Facts.of(ACME)
                .refuses(
                        Capability.CLONE,
                        Condition.storageClassParameter("tier").isAnyOf(values));
        assertRefused(flood);
    }

    @Test
    void a_parameter_of_megabytes_is_refused() {
        String text = "x".repeat(20_000_000);
        assertRefused(Facts.of(ACME).and(new Fact.NeededParameters(ImmutableSet.of(text))));
        assertRefused(Facts.of(ACME).and(new Fact.Release("", text)));
    }

    @Test
    void what_a_real_driver_says_is_taken() {
        String[] values = IntStream.range(0, 1_000).mapToObj(Integer::toString).toArray(String[]::new);
        Facts much = Facts.of(ACME)
                .refuses(
                        Capability.CLONE,
                        Condition.storageClassParameter("tier").isAnyOf(values));
        assertThat(gathered(much).facts().get(ACME)).hasSize(2);
    }

    private static void assertRefused(Facts flood) {
        FactSet gathered = gathered(flood);
        assertThat(gathered.facts().isEmpty()).isTrue();
        assertThat(Guards.state(gathered, "acme").state()).isEqualTo(ProviderState.State.FAILED);
        assertThat(Guards.problem(gathered, "acme"))
                .isEqualTo("csi.acme.example: its facts have more than 10000 parts");
    }

    private static FactSet gathered(Facts said) {
        return FactSources.of(new Told("acme", (driver, view) -> said))
                .guardedBy(Guards.patient(new FakeClock()))
                .gather(SEEN);
    }

    /** One that keeps its views must not keep inventories alive. */
    @Test
    void a_view_is_taken_back_when_the_inquiry_is_over() {
        List<ClusterView> kept = new ArrayList<>();
        FactSources sources = FactSources.of(new Told("keeper", (driver, view) -> {
                    kept.add(view);
                    return Facts.of(driver).supports(Capability.SNAPSHOT);
                }))
                .guardedBy(Guards.patient(new FakeClock()));
        assertThat(sources.gather(SEEN).facts().get(ACME)).hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get(0).storageClasses(ACME))
                .withMessage("the inquiry is over");
    }
}
