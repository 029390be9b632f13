package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The kit on a good provider, how it learns of drivers, and that nothing passes unseen. */
class KitTest {
    private static final Pattern NAME = Pattern.compile("[A-Z]+(-[A-Z]+)+-[0-9]: [a-z].*[a-z]");

    @Test
    void a_good_provider_breaks_no_rule() {
        KitRun run = KitRun.of(GoodProvider::new);

        assertThat(run.failed()).isEmpty();
        assertThat(run.ran()).hasSize(rules().size());
    }

    @Test
    void each_rule_has_an_id_of_its_own_and_a_name() {
        assertThat(rules()).allMatch(NAME.asMatchPredicate());
        assertThat(rules())
                .extracting(name -> name.substring(0, name.indexOf(':')))
                .doesNotHaveDuplicates();
    }

    private static List<String> rules() {
        return Stream.of(
                        ProviderContract.class,
                        SnapshotCapabilityContract.class,
                        BackupCapabilityContract.class,
                        ClassPurposeContract.class)
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map((Method method) -> method.getAnnotation(DisplayName.class).value())
                .toList();
    }

    @Test
    void drivers_are_found_in_the_constants_of_a_provider_that_names_none() {
        PluginContract author = GoodProvider::new;

        assertThat(author.drivers())
                .extracting(DriverName::value)
                .containsExactly(
                        "block.acme.example",
                        "file.acme.example",
                        "none.acme.example",
                        "odd.acme.example",
                        "quiet.acme.example");
    }

    @Test
    void drivers_are_found_in_nested_classes_and_in_what_a_provider_extends() {
        PluginContract author = Nested::new;

        assertThat(author.drivers())
                .containsExactly(DriverName.of("csi.nested.example"), DriverName.of("csi.parent.example"));
    }

    @Test
    void a_provider_whose_drivers_cannot_be_told_is_said_to_name_them() {
        KitRun run = KitRun.of(Secretive::new);

        assertThat(run.broken().get("PROVIDER-KNOWN-1"))
                .isEqualTo(
                        "PROVIDER-KNOWN-1: no driver is known to ask about; override drivers() in the test, or in the "
                                + "provider, and name the drivers that Secretive knows");
    }

    @Test
    void a_contract_that_stands_alone_passes_nothing_unseen() {
        KitRun run = KitRun.of(SnapshotsOfAThrowingProvider.class);

        assertThat(run.failed().keySet()).isEqualTo(run.ran());
        assertThat(run.failed().get("SNAPSHOT-LACKING-1"))
                .startsWith("SNAPSHOT-LACKING-1: not judged, for PROVIDER-THROW-1: facts(csi.acme.example, ");
    }

    static class SnapshotsOfAThrowingProvider implements SnapshotCapabilityContract {
        @Override
        public DriverFactProvider provider() {
            return new Told((driver, view) -> {
                throw new IllegalStateException("no");
            }) {
                @Override
                public Facts facts(DriverName driver, ClusterView view) {
                    throw new IllegalStateException("no");
                }
            };
        }
    }

    private abstract static class Parent implements DriverFactProvider {
        private static final ImmutableSet<String> NAMES = ImmutableSet.of("csi.parent.example", "not.a.driver");

        @Override
        public String id() {
            return "parent";
        }

        static Facts said(DriverName driver) {
            return driver.is("not.a.driver") || !NAMES.contains(driver.value())
                    ? Facts.none()
                    : Facts.of(driver).supports(Capability.CLONE).because("x");
        }
    }

    private static final class Nested extends Parent {
        /** Names stand where authors put them. */
        private static final class Names {
            static String ours() {
                return "csi.nested.example";
            }
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return driver.is(Names.ours())
                    ? Facts.of(driver).supports(Capability.CLONE).because("x")
                    : said(driver);
        }
    }

    /** Knows a driver whose name stands nowhere in its class. */
    private static final class Secretive implements DriverFactProvider {
        @Override
        public String id() {
            return "secretive";
        }

        @Override
        public Facts facts(DriverName driver, ClusterView view) {
            return driver.value().hashCode() == 0
                    ? Facts.of(driver).supports(Capability.SNAPSHOT).because("x")
                    : Facts.none();
        }
    }
}
