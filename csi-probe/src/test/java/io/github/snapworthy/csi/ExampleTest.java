package io.github.snapworthy.csi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.csi.internal.wire.ControllerGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.ControllerServiceCapability;
import io.github.snapworthy.csi.internal.wire.GetPluginInfoResponse;
import io.github.snapworthy.facts.FactSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The program that the page on the probe shows, against a driver that makes volumes and no snapshots. */
class ExampleTest {
    @Test
    void the_program_of_the_page() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("csi");
        Path socket = folder.resolve("csi.sock");
        try (FakeDriver driver = new FakeDriver(socket)
                .answers(
                        FakeDriver.INFO,
                        GetPluginInfoResponse.newBuilder()
                                .setName("csi.acme.example")
                                .build())
                .answers(
                        FakeDriver.CONTROLLER,
                        ControllerGetCapabilitiesResponse.newBuilder()
                                .addCapabilities(ControllerServiceCapability.newBuilder()
                                        .setRpc(ControllerServiceCapability.RPC
                                                .newBuilder()
                                                .setTypeValue(1)))
                                .build())) {
            CsiEndpoint endpoint = driver.start();

            assertThat(ask(endpoint).stated().toString()).contains(Capability.SNAPSHOT.name(), "UNSUPPORTED");
            assertThat(sources(endpoint, getClass().getClassLoader())
                            .gather(Inventory.builder().build())
                            .providers())
                    .anyMatch(state -> state.toString().contains("csi-probe"));
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(folder);
        }
    }

    // quote: ask
    static Facts ask(CsiEndpoint endpoint) throws InterruptedException {
        ProbeResult answers = CsiProbe.standard().within(Duration.ofSeconds(5)).ask(endpoint); // what it says
        return CsiFacts.of(answers); // what that means
    }

    static FactSources sources(CsiEndpoint endpoint, ClassLoader loader) {
        return FactSources.discovered(loader) // in decisions
                .and(FactSources.of(new CsiProbeProvider(endpoint)).capped(Trust.DECLARED));
    }
    // end
}
