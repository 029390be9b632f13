package io.github.snapworthy.core.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverConfigTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // nothing anywhere
                "``|``|{\"d\":{\"volumeSnapshotClassName\":\"new\"}}",
                "null|``|{\"d\":{\"volumeSnapshotClassName\":\"new\"}}",
                // what is the default for the driver would be hidden by an entry of its own, and goes with it
                "{\"x\":{}}|{\"d\":{\"other\":\"o\"}}|{\"x\":{},\"d\":{\"other\":\"o\",\"volumeSnapshotClassName\":\"new\"}}",
                // the whole default goes with a first value
                "``|{\"x\":{\"a\":\"b\"}}|{\"x\":{\"a\":\"b\"},\"d\":{\"volumeSnapshotClassName\":\"new\"}}",
                // an entry of the driver's own hides the default already
                "{\"d\":{}}|{\"d\":{\"other\":\"o\"}}|{\"d\":{\"volumeSnapshotClassName\":\"new\"}}",
                // a default that cannot be read gives nothing
                "{\"x\":{}}|{|{\"x\":{},\"d\":{\"volumeSnapshotClassName\":\"new\"}}",
                // the key keeps its spelling
                "{ \"d\" : { \"VOLUMEsnapshotClassName\" : \"old\" } }|``|{ \"d\" : { \"VOLUMEsnapshotClassName\" : \"new\" } }",
            })
    void an_entry_is_written_and_all_else_stays(String value, String defaults, String expected) {
        assertThat(DriverConfigText.naming(
                        Setting.of("csi-driver-config", value, defaults), "d", Operation.SNAPSHOT, "new"))
                .isEqualTo(Optional.of(expected));
    }
}
