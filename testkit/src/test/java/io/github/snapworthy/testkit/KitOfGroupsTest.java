package io.github.snapworthy.testkit;

import static io.github.snapworthy.core.Condition.groupSnapshotClassParameter;
import static io.github.snapworthy.core.Facts.unless;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The contract of group snapshots, on a good provider and on bad ones. */
class KitOfGroupsTest {
    @Test
    void a_good_provider_breaks_no_rule() {
        KitRun run = KitRun.of(Good.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.ran()).hasSize((int) Arrays.stream(GroupSnapshotCapabilityContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count());
    }

    static class Good implements GroupSnapshotCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return new GoodProvider();
        }
    }

    @Test
    void a_provider_that_says_nothing_of_groups_is_told_to_leave_the_contract_out() {
        assertThat(KitRun.of(Silent.class).failed().get("GROUP-DECLARED-1")).contains("it says nothing of");
    }

    static class Silent implements GroupSnapshotCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return new Told((driver, view) -> driver.is("csi.acme.example")
                    ? Facts.of(driver).supports(Capability.SNAPSHOT).because("a manual")
                    : Facts.none());
        }
    }

    @Test
    void a_provider_that_contradicts_itself_is_caught() {
        assertThat(KitRun.of(Torn.class).failed().get("GROUP-SUPPORTED-1")).contains("csi.acme.example");
    }

    static class Torn implements GroupSnapshotCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return new Told((driver, view) -> driver.is("csi.acme.example") ? torn(driver) : Facts.none());
        }

        private static Facts torn(DriverName driver) {
            return Facts.of(driver)
                    .refuses(
                            Capability.GROUP_SNAPSHOT,
                            unless(groupSnapshotClassParameter("scope").is("pool")))
                    .refuses(
                            Capability.GROUP_SNAPSHOT,
                            unless(groupSnapshotClassParameter("scope").is("site")))
                    .because("a manual");
        }
    }

    @Test
    void a_provider_that_says_yes_of_every_driver_is_caught() {
        assertThat(KitRun.of(Eager.class).failed()).containsKey("GROUP-STRANGER-1");
    }

    static class Eager implements GroupSnapshotCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return new Told((driver, view) -> yes(driver)) {
                @Override
                public Facts facts(DriverName driver, ClusterView view) {
                    return yes(driver);
                }
            };
        }

        private static Facts yes(DriverName driver) {
            return Facts.of(driver).supports(Capability.GROUP_SNAPSHOT).because("a manual");
        }
    }
}
