package io.github.snapworthy.csi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.csi.internal.wire.ControllerGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.ControllerServiceCapability;
import io.github.snapworthy.csi.internal.wire.GetPluginInfoResponse;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.spi.ClusterView;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CsiProbeProviderTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final DriverName OTHER = DriverName.of("csi.other.example");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private Path folder;
    private FakeDriver driver;
    private CsiEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createTempDirectory("csi");
        driver = new FakeDriver(folder.resolve("csi.sock"))
                .does(FakeDriver.INFO, call -> {
                    asked.incrementAndGet();
                    FakeDriver.answer(
                            call,
                            GetPluginInfoResponse.newBuilder()
                                    .setName(ACME.value())
                                    .build()
                                    .toByteString());
                })
                .answers(
                        FakeDriver.CONTROLLER,
                        ControllerGetCapabilitiesResponse.newBuilder()
                                .addCapabilities(ControllerServiceCapability.newBuilder()
                                        .setRpc(ControllerServiceCapability.RPC
                                                .newBuilder()
                                                .setTypeValue(5)))
                                .build())
                .mends(FakeDriver.NODE);
        endpoint = driver.start();
    }

    @AfterEach
    void clear() throws IOException {
        driver.close();
        Files.deleteIfExists(folder.resolve("csi.sock"));
        Files.delete(folder);
    }

    private CsiProbeProvider provider(CsiEndpoint... endpoints) {
        return new CsiProbeProvider(
                CsiProbe.standard().within(Duration.ofSeconds(20)), now::get, ImmutableList.copyOf(endpoints));
    }

    @Test
    void a_driver_is_asked_once_until_its_answer_is_old() {
        CsiProbeProvider provider = provider(endpoint);

        provider.facts(ACME, ClusterView.empty());
        provider.facts(OTHER, ClusterView.empty());
        assertThat(asked).hasValue(1);

        now.set(now.get().plus(provider.answersHold()));
        provider.facts(ACME, ClusterView.empty());
        assertThat(asked).hasValue(2);
    }

    @Test
    void of_other_drivers_it_says_nothing() {
        assertThat(provider(endpoint).facts(OTHER, ClusterView.empty())).isEqualTo(Facts.none());
    }

    @Test
    void a_silent_endpoint_is_an_error_for_those_that_it_may_be() {
        CsiEndpoint nobody = CsiEndpoint.parse("unix:" + folder.resolve("none.sock"));
        CsiProbeProvider provider = provider(nobody, endpoint);

        assertThat(provider.facts(ACME, ClusterView.empty()).stated()).isNotEmpty();
        assertThatThrownBy(() -> provider.facts(OTHER, ClusterView.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.sock")
                .hasMessageContaining("No such file");
        assertThat(asked).hasValue(1);
    }

    @Test
    void half_an_answer_is_an_error_and_not_kept_for_long() {
        driver.fails(FakeDriver.NODE, Status.UNAVAILABLE);
        CsiProbeProvider provider = provider(endpoint);

        assertThatThrownBy(() -> provider.facts(ACME, ClusterView.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NodeGetCapabilities: UNAVAILABLE");
        driver.mends(FakeDriver.NODE);
        now.set(now.get().plusSeconds(10));
        assertThat(provider.facts(ACME, ClusterView.empty()).stated()).isNotEmpty();
    }

    @Test
    void a_host_that_believes_it_has_the_word_of_the_driver_in_its_decisions() {
        Inventory seen = Inventory.builder()
                .add(StorageClass.builder()
                        .name("fast")
                        .provisioner(ACME.value())
                        .build())
                .build();

        CapabilityAnswer answer = Advisor.of(Profile.kubernetes())
                .over(
                        seen,
                        FactSources.of(provider(endpoint))
                                .capped(Trust.DECLARED)
                                .unguarded()
                                .gather(seen))
                .driver(ACME)
                .answer(Capability.SNAPSHOT);

        assertThat(answer.state()).isEqualTo(CapabilityAnswer.State.SUPPORTED);
        assertThat(answer.trust()).contains(Trust.DECLARED);
    }
}
