package io.github.snapworthy.csi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapworthy.core.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, versions and places that nobody should have are told as such, and go no further. */
class HostileDriverTest {
    private static final CsiProbe PROBE = CsiProbe.standard();
    private static final String LONGEST = "x".repeat(63);

    private Path folder;

    /** Short, for the path of a socket has at most 107 bytes. */
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("csi");
    }

    @AfterEach
    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve("csi.sock"));
        Files.delete(folder);
    }

    private ProbeResult ask(String name, String version) throws IOException, InterruptedException {
        try (FakeDriver driver = FakeDriver.declaring(folder.resolve("csi.sock"), name, version, 5)) {
            return PROBE.ask(driver.start());
        }
    }

    private static List<String> releases(ProbeResult probed) {
        return CsiFacts.of(probed).stated().stream()
                .filter(Fact.Release.class::isInstance)
                .map(fact -> ((Fact.Release) fact).release())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"csi_acme", "a/b", " csi.acme", "csi.acme.", "-a", "csi.\u202eacme", "a: {b}", "<b>a</b>", "*"})
    void who_has_no_name_that_a_driver_may_have_is_none(String name) throws Exception {
        ProbeResult probed = ask(name, "v1");

        assertThat(probed.isDriver()).isFalse();
        assertThat(probed.plugin()).isInstanceOfSatisfying(CsiAnswer.None.class, none -> {
            assertThat(none.why()).isEqualTo(CsiAnswer.Silence.WRONG_PROTOCOL);
            assertThat(none.detail()).contains("expected the name of a driver").doesNotContain("\u202e");
        });
    }

    @Test
    void names_have_at_most_63_characters_of_either_case() throws Exception {
        assertThat(ask("Csi.Acme-1.Example", "v1").isDriver()).isTrue();
        assertThat(ask(LONGEST, "v1").isDriver()).isTrue();
        assertThat(ask(LONGEST + "x", "v1").isDriver()).isFalse();
    }

    @Test
    void a_version_that_is_no_short_line_names_no_release() throws Exception {
        assertThat(releases(ask("csi.acme.example", " v1.2 "))).containsExactly("v1.2");
        assertThat(releases(ask("csi.acme.example", "v".repeat(128)))).hasSize(1);
        for (String version : List.of("\u0001", "v1\nx: y", "v1\u202e", "v\u20281", "v".repeat(129))) {
            ProbeResult probed = ask("csi.acme.example", version);

            assertThat(probed.isDriver()).isTrue();
            assertThat(releases(probed)).isEmpty();
        }
    }

    @Test
    void a_limit_may_be_longer_than_a_clock_counts() throws Exception {
        try (FakeDriver driver = FakeDriver.declaring(folder.resolve("csi.sock"), "csi.acme.example", "v1", 5)) {
            ProbeResult probed =
                    PROBE.within(Duration.ofSeconds(Long.MAX_VALUE)).ask(driver.start());

            assertThat(probed.isDriver()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://a b:80",
                "tcp://%zz:80",
                "tcp://h/path:80",
                "tcp://h?x:80",
                "tcp://h#x:80",
                "tcp://user@h:1",
                "tcp://é:1",
                "dns://8.8.8.8/h:80",
                "tcp://[h]:80",
                "tcp://-h:80",
                "tcp://a..b:80"
            })
    void a_host_that_is_no_host_is_told(String endpoint) {
        assertThatThrownBy(() -> CsiEndpoint.parse(endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("endpoint '" + endpoint + "': it needs a host and a port");
    }

    @ParameterizedTest
    @CsvSource({
        "tcp://[::1]:1,dns:///[::1]:1",
        "dns:127.0.0.1:1,dns:///127.0.0.1:1",
        "tcp://csi-driver.kube-system.svc.:1,dns:///csi-driver.kube-system.svc.:1"
    })
    void hosts_are_names_and_addresses_of_both_kinds(String endpoint, String told) throws Exception {
        CsiEndpoint parsed = CsiEndpoint.parse(endpoint);

        assertThat(parsed).hasToString(told);
        assertThat(CsiEndpoint.parse(told)).isEqualTo(parsed);
        assertThat(PROBE.ask(parsed).plugin())
                .isInstanceOfSatisfying(
                        CsiAnswer.None.class, none -> assertThat(none.why()).isEqualTo(CsiAnswer.Silence.UNAVAILABLE));
    }
}
