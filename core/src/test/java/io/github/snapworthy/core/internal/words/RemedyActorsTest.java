package io.github.snapworthy.core.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Remedy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A remedy names who does what it says. */
class RemedyActorsTest {
    @ParameterizedTest
    @CsvSource({
        "DRIVER_LACKS_BACKUP_NATIVE, CLUSTER_ADMIN, NONE",
        "DRIVER_LACKS_CHANGED_BLOCKS, CLUSTER_ADMIN, NONE",
        "DRIVER_LACKS_CLONE, USER, NONE",
        "DRIVER_LACKS_EXPAND_OFFLINE, USER, DOWNTIME",
        "DRIVER_LACKS_EXPAND_ONLINE, USER, DOWNTIME",
        "DRIVER_LACKS_GROUP_SNAPSHOT, USER, NONE",
        "DRIVER_LACKS_RESTORE, USER, NONE",
        "DRIVER_LACKS_SNAPSHOT, USER, DOWNTIME"
    })
    void what_a_driver_cannot_do_is_done_otherwise_by_those_who_use_it(
            DriverCode code, Remedy.By by, Remedy.Risk risk) {
        Way way = code.words().way();

        assertThat(way.kind()).isEqualTo("DRIVER_CANNOT");
        assertThat(way.by()).isEqualTo(by);
        assertThat(way.risk()).isEqualTo(risk);
    }

    @Test
    void no_sentence_asks_for_another_driver_of_its_maker() {
        assertThat(KnownCodes.all())
                .extracting(code -> code.words().way().by())
                .doesNotContain(Remedy.By.STORAGE_VENDOR);
    }

    @Test
    void each_kind_is_the_name_of_one_way() {
        assertThat(Stream.of(Way.values()).map(Way::kind))
                .isSubsetOf(Stream.of(Way.values()).map(Way::name).toList());
    }
}
