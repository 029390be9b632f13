package io.github.snapworthy.csi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.protobuf.ByteString;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.csi.CsiAnswer.Silence;
import io.github.snapworthy.csi.internal.wire.ControllerGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.ControllerServiceCapability;
import io.github.snapworthy.csi.internal.wire.GetPluginCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.GetPluginInfoResponse;
import io.github.snapworthy.csi.internal.wire.GroupControllerGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.GroupControllerServiceCapability;
import io.github.snapworthy.csi.internal.wire.NodeGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.NodeServiceCapability;
import io.github.snapworthy.csi.internal.wire.PluginCapability;
import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CsiProbeTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final CsiProbe PROBE =
            CsiProbe.standard().within(Duration.ofSeconds(20)).by(() -> NOON);

    private Path folder;
    private FakeDriver driver;

    /** Short, for the path of a socket has at most 107 bytes. */
    @BeforeEach
    void makeDriver() throws IOException {
        folder = Files.createTempDirectory("csi");
        driver = new FakeDriver(folder.resolve("csi.sock")).answers(FakeDriver.INFO, info("csi.acme.example", "2.1.0"));
    }

    @AfterEach
    void clear() throws IOException {
        driver.close();
        Files.deleteIfExists(folder.resolve("csi.sock"));
        Files.delete(folder);
    }

    private ProbeResult ask() throws IOException, InterruptedException {
        return PROBE.ask(driver.start());
    }

    private static GetPluginInfoResponse info(String name, String version) {
        return GetPluginInfoResponse.newBuilder()
                .setName(name)
                .setVendorVersion(version)
                .build();
    }

    private static GetPluginCapabilitiesResponse plugged(int[] services, int... expansions) {
        GetPluginCapabilitiesResponse.Builder all = GetPluginCapabilitiesResponse.newBuilder();
        for (int service : services) {
            all.addCapabilities(PluginCapability.newBuilder()
                    .setService(PluginCapability.Service.newBuilder().setTypeValue(service)));
        }
        for (int expansion : expansions) {
            all.addCapabilities(PluginCapability.newBuilder()
                    .setVolumeExpansion(
                            PluginCapability.VolumeExpansion.newBuilder().setTypeValue(expansion)));
        }
        return all.build();
    }

    private static ControllerGetCapabilitiesResponse controller(int... numbers) {
        ControllerGetCapabilitiesResponse.Builder all = ControllerGetCapabilitiesResponse.newBuilder();
        for (int number : numbers) {
            all.addCapabilities(ControllerServiceCapability.newBuilder()
                    .setRpc(ControllerServiceCapability.RPC.newBuilder().setTypeValue(number)));
        }
        return all.build();
    }

    private static GroupControllerGetCapabilitiesResponse group(int... numbers) {
        GroupControllerGetCapabilitiesResponse.Builder all = GroupControllerGetCapabilitiesResponse.newBuilder();
        for (int number : numbers) {
            all.addCapabilities(GroupControllerServiceCapability.newBuilder()
                    .setRpc(GroupControllerServiceCapability.RPC.newBuilder().setTypeValue(number)));
        }
        return all.build();
    }

    private static NodeGetCapabilitiesResponse node(int... numbers) {
        NodeGetCapabilitiesResponse.Builder all = NodeGetCapabilitiesResponse.newBuilder();
        for (int number : numbers) {
            all.addCapabilities(NodeServiceCapability.newBuilder()
                    .setRpc(NodeServiceCapability.RPC.newBuilder().setTypeValue(number)));
        }
        return all.build();
    }

    private static Map<Capability, Answer> said(ProbeResult probed) {
        Map<Capability, Answer> said = new TreeMap<>();
        for (Fact fact : CsiFacts.of(probed).stated()) {
            if (fact instanceof Fact.Capable capable) {
                said.put(capable.capability(), capable.answer());
            }
        }
        return said;
    }

    private static Silence why(CsiAnswer<?> answer) {
        assertThat(answer).isInstanceOf(CsiAnswer.None.class);
        return ((CsiAnswer.None<?>) answer).why();
    }

    @Test
    void what_a_driver_declares_it_can_and_what_it_does_not_declare_it_cannot() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {1, 2}, 1))
                .answers(FakeDriver.CONTROLLER, controller(1, 5, 6, 9))
                .answers(FakeDriver.NODE, node(1, 3));

        ProbeResult probed = ask();

        assertThat(said(probed))
                .containsOnly(
                        Map.entry(Capability.SNAPSHOT, Answer.SUPPORTED),
                        Map.entry(Capability.RESTORE, Answer.SUPPORTED),
                        Map.entry(Capability.CLONE, Answer.UNSUPPORTED),
                        Map.entry(Capability.EXPAND_ONLINE, Answer.SUPPORTED),
                        Map.entry(Capability.GROUP_SNAPSHOT, Answer.UNSUPPORTED),
                        Map.entry(Capability.CHANGED_BLOCKS, Answer.UNSUPPORTED));
        assertThat(probed.controller().value().orElseThrow())
                .extracting(CsiCapability::toString)
                .containsExactly("CREATE_DELETE_VOLUME", "CREATE_DELETE_SNAPSHOT", "LIST_SNAPSHOTS", "EXPAND_VOLUME");
    }

    @Test
    void facts_name_the_driver_its_release_the_endpoint_and_the_time() throws Exception {
        Facts facts = CsiFacts.of(ask());

        assertThat(facts.driver().orElseThrow().value()).isEqualTo("csi.acme.example");
        assertThat(facts.stated()).contains(new Fact.Release("", "2.1.0"));
        assertThat(facts.reason()).isEqualTo("capabilities over CSI at unix:" + folder.resolve("csi.sock"));
        assertThat(facts.when()).contains(NOON);
    }

    @Test
    void at_the_socket_of_its_node_a_driver_tells_nothing_of_its_controller() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {})).answers(FakeDriver.NODE, node(1, 3));

        ProbeResult probed = ask();

        assertThat(why(probed.controller())).isEqualTo(Silence.UNIMPLEMENTED);
        assertThat(said(probed)).isEmpty();
    }

    @Test
    void nor_does_it_where_it_answers_for_a_controller_that_is_not_there() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {}))
                .answers(FakeDriver.CONTROLLER, controller())
                .answers(FakeDriver.NODE, node(1));

        assertThat(said(ask())).isEmpty();
    }

    @Test
    void what_either_socket_declares_counts_whichever_is_first() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {})).answers(FakeDriver.NODE, node(1, 3));
        ProbeResult atNode = ask();
        Path other = folder.resolve("a.sock");
        try (FakeDriver controller = new FakeDriver(other)
                .answers(FakeDriver.INFO, info("csi.acme.example", "2.1.0"))
                .answers(FakeDriver.PLUGGED, plugged(new int[] {1, 4}, 1))
                .answers(FakeDriver.CONTROLLER, controller(1, 5, 9))) {
            ProbeResult atController = PROBE.ask(controller.start());
            DriverName acme = DriverName.of("csi.acme.example");

            Facts together = CsiFacts.of(acme, ImmutableList.of(atNode, atController));

            assertThat(together).isEqualTo(CsiFacts.of(acme, ImmutableList.of(atController, atNode)));
            assertThat(together.stated())
                    .contains(
                            new Fact.Capable(Capability.SNAPSHOT, Answer.SUPPORTED, Optional.empty()),
                            new Fact.Capable(Capability.CHANGED_BLOCKS, Answer.SUPPORTED, Optional.empty()),
                            new Fact.Capable(Capability.EXPAND_ONLINE, Answer.SUPPORTED, Optional.empty()),
                            new Fact.Capable(Capability.CLONE, Answer.UNSUPPORTED, Optional.empty()))
                    .noneMatch(fact ->
                            fact instanceof Fact.Capable capable && capable.capability() == Capability.EXPAND_OFFLINE);
        } finally {
            Files.deleteIfExists(other);
        }
    }

    @Test
    void a_driver_that_grows_volumes_at_the_node_alone_needs_them_in_use() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {1}, 1))
                .answers(FakeDriver.CONTROLLER, controller(1))
                .answers(FakeDriver.NODE, node(1, 3));

        assertThat(said(ask()))
                .containsEntry(Capability.EXPAND_ONLINE, Answer.SUPPORTED)
                .containsEntry(Capability.EXPAND_OFFLINE, Answer.UNSUPPORTED);
    }

    @Test
    void a_driver_that_grows_volumes_offline_alone_does_not_grow_them_in_use() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {1}, 2)).answers(FakeDriver.CONTROLLER, controller(9));

        assertThat(said(ask()))
                .containsEntry(Capability.EXPAND_ONLINE, Answer.UNSUPPORTED)
                .containsEntry(Capability.EXPAND_OFFLINE, Answer.SUPPORTED);
    }

    @Test
    void expansion_without_a_word_on_how_is_marked() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {1})).answers(FakeDriver.CONTROLLER, controller(9));

        ProbeResult probed = ask();

        assertThat(said(probed))
                .containsEntry(Capability.EXPAND_ONLINE, Answer.SUPPORTED)
                .containsEntry(Capability.EXPAND_OFFLINE, Answer.SUPPORTED);
        assertThat(CsiFacts.of(probed).stated().toString()).contains("EXPANSION_MODE_UNSTATED");
    }

    @Test
    void groups_and_changed_blocks_are_declared_by_the_plugin_first() throws Exception {
        driver.answers(FakeDriver.PLUGGED, plugged(new int[] {1, 3, 4})).answers(FakeDriver.GROUP, group(1));

        assertThat(said(ask()))
                .containsOnly(
                        Map.entry(Capability.GROUP_SNAPSHOT, Answer.SUPPORTED),
                        Map.entry(Capability.CHANGED_BLOCKS, Answer.SUPPORTED));
    }

    @Test
    void numbers_without_a_name_survive_and_repetitions_count_once() throws Exception {
        driver.answers(FakeDriver.CONTROLLER, controller(5, 99, 5, 99, 7));

        ProbeResult probed = ask();

        assertThat(probed.controller().value().orElseThrow())
                .extracting(CsiCapability::number)
                .containsExactly(5, 7, 99);
        assertThat(probed.controller().value().orElseThrow().last()).hasToString("number 99");
    }

    @Test
    void a_kind_of_capability_that_a_later_csi_has_survives_by_its_field() throws Exception {
        ByteString unknown = ByteString.copyFrom(new byte[] {0x0a, 0x04, 0x1a, 0x02, 0x08, 0x01});
        driver.answers(FakeDriver.PLUGGED, unknown);

        assertThat(ask().plugged().value().orElseThrow())
                .containsExactly(new CsiCapability(CsiCapability.List.OTHER, 3, Optional.empty()));
    }

    @Test
    void a_driver_says_whether_it_is_ready_and_who_does_not_say_is() throws Exception {
        driver.answers(FakeDriver.PROBE, ByteString.copyFrom(new byte[] {0x0a, 0x00}));

        assertThat(ask().ready().value()).contains(false);
    }

    @Test
    void an_empty_answer_on_readiness_is_yes() throws Exception {
        driver.answers(FakeDriver.PROBE, ByteString.EMPTY);

        assertThat(ask().ready().value()).contains(true);
    }

    @Test
    void errors_are_told_apart() throws Exception {
        driver.fails(FakeDriver.PLUGGED, Status.PERMISSION_DENIED.withDescription("no\ntoken"))
                .fails(FakeDriver.CONTROLLER, Status.INTERNAL.withDescription("broken"))
                .fails(FakeDriver.GROUP, Status.UNIMPLEMENTED)
                .fails(FakeDriver.NODE, Status.UNAVAILABLE.withDescription("starting"))
                .answers(FakeDriver.PROBE, ByteString.EMPTY, ByteString.EMPTY);

        ProbeResult probed = ask();

        assertThat(why(probed.plugged())).isEqualTo(Silence.NOT_PERMITTED);
        assertThat(((CsiAnswer.None<?>) probed.plugged()).detail()).isEqualTo("PERMISSION_DENIED: no token");
        assertThat(why(probed.controller())).isEqualTo(Silence.FAILED);
        assertThat(why(probed.group())).isEqualTo(Silence.UNIMPLEMENTED);
        assertThat(why(probed.node())).isEqualTo(Silence.UNAVAILABLE);
        assertThat(why(probed.ready())).isEqualTo(Silence.ANSWERED_TWICE);
        assertThat(said(probed)).isEmpty();
    }

    @Test
    void a_driver_that_hangs_costs_one_deadline_and_what_it_answered_counts() throws Exception {
        driver.hangs(FakeDriver.GROUP).hangs(FakeDriver.NODE).answers(FakeDriver.CONTROLLER, controller(5));
        ProbeResult probed = CsiProbe.standard().within(Duration.ofMillis(1500)).ask(driver.start());

        assertThat(probed.group()).isEqualTo(new CsiAnswer.None<>(Silence.TIMED_OUT, "no answer within 1500 ms"));
        assertThat(why(probed.node())).isEqualTo(Silence.TIMED_OUT);
        assertThat(said(probed)).containsEntry(Capability.SNAPSHOT, Answer.SUPPORTED);
    }

    @Test
    void what_is_no_message_is_another_protocol() throws Exception {
        driver.answers(FakeDriver.CONTROLLER, ByteString.copyFromUtf8("<html>"));

        assertThat(why(ask().controller())).isEqualTo(Silence.WRONG_PROTOCOL);
    }

    @Test
    void an_end_without_an_answer_is_none() throws Exception {
        driver.answers(FakeDriver.CONTROLLER, new ByteString[0]);

        assertThat(why(ask().controller())).isEqualTo(Silence.WRONG_PROTOCOL);
    }

    @Test
    void a_stream_that_is_cut_is_no_answer() throws Exception {
        driver.does(FakeDriver.CONTROLLER, call -> {
            call.sendHeaders(new Metadata());
            driver.cut();
        });

        assertThat(why(ask().controller())).isEqualTo(Silence.UNAVAILABLE);
    }

    @Test
    void a_driver_without_a_name_is_none() throws Exception {
        driver.answers(FakeDriver.INFO, info(" ", "1")).answers(FakeDriver.CONTROLLER, controller(5));

        ProbeResult probed = ask();

        assertThat(probed.isDriver()).isFalse();
        assertThat(CsiFacts.of(probed)).isEqualTo(Facts.none());
    }

    @Test
    void nobody_listens_at_a_socket_that_is_not_there() throws Exception {
        ProbeResult probed = PROBE.ask(CsiEndpoint.parse("unix:" + folder.resolve("none.sock")));

        assertThat(why(probed.plugin())).isEqualTo(Silence.UNAVAILABLE);
        assertThat(((CsiAnswer.None<?>) probed.plugin()).detail()).contains("No such file");
    }

    @Test
    void a_server_of_web_pages_is_no_driver() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> answerInHttp(web), "web");
            serving.setDaemon(true);
            serving.start();

            ProbeResult probed = PROBE.ask(CsiEndpoint.parse("dns:///127.0.0.1:" + web.getLocalPort()));

            assertThat(why(probed.plugin())).as(probed.toString()).isEqualTo(Silence.WRONG_PROTOCOL);
        }
    }

    private static void answerInHttp(ServerSocket web) {
        while (true) {
            try (Socket caller = web.accept();
                    OutputStream out = caller.getOutputStream()) {
                caller.getInputStream().read();
                out.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                caller.shutdownOutput();
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void endpoints_are_read_as_sidecars_and_drivers_write_them() {
        assertThat(ImmutableList.of(
                        "unix:///csi/csi.sock",
                        "unix:/csi/csi.sock",
                        "/csi/csi.sock",
                        "dns:///driver:10000",
                        "dns:driver:10000",
                        "tcp://[::1]:9000"))
                .extracting(text -> CsiEndpoint.parse(text).toString())
                .containsExactly(
                        "unix:/csi/csi.sock",
                        "unix:/csi/csi.sock",
                        "unix:/csi/csi.sock",
                        "dns:///driver:10000",
                        "dns:///driver:10000",
                        "dns:///[::1]:9000");
    }

    @Test
    void an_endpoint_is_read_as_it_is_written() {
        for (String text :
                ImmutableList.of("unix://////csi.sock", "unix://///csi.sock", "//csi.sock", "./csi.sock", "unix:csi")) {
            CsiEndpoint endpoint = CsiEndpoint.parse(text);
            assertThat(CsiEndpoint.parse(endpoint.toString())).as(text).isEqualTo(endpoint);
        }
    }

    @Test
    void an_endpoint_that_is_none_says_what_was_expected() {
        for (String wrong : ImmutableList.of(
                "",
                "csi",
                "http://x:1",
                "unix:",
                "unix:///",
                "dns:///x",
                "tcp://:1",
                "tcp://x:0",
                "tcp://x:99999",
                "unix:/a\nb")) {
            assertThatThrownBy(() -> CsiEndpoint.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected the socket of a driver");
        }
        assertThatThrownBy(() -> CsiEndpoint.parse("/" + "a".repeat(107))).hasMessageContaining("108 bytes");
    }
}
