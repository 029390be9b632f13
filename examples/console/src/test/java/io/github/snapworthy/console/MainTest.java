package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the console from starting, and how it says so. */
@Timeout(120)
class MainTest {
    @TempDir
    private Path folder;

    private static String failed(String... args) {
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new StringWriter());
        assertThat(Main.run(args, out, new PrintWriter(err, true)))
                .as(err.toString())
                .isEqualTo(Main.BAD_INPUT);
        assertThat(err.toString()).startsWith("console: ").doesNotContain("\tat ");
        return err.toString();
    }

    @Test
    void bad_usage_is_told_with_what_was_expected() {
        assertThat(failed("--port=70000")).contains("--port: expected 0 to 65535", "Try 'console --help'");
        assertThat(failed("--profile=acme")).contains("--profile: expected one of [auto, kubernetes");
        assertThat(failed("--live", "dump")).contains("--live and files exclude each other");
        assertThat(failed("--context=x")).contains("--context needs --live");
        assertThat(failed("--kubeconfig=x")).contains("--kubeconfig needs --live");
        assertThat(failed("--host=example.org")).contains("--host: expected an address");
    }

    @Test
    void others_are_let_in_only_where_that_is_said() {
        assertThat(failed("--host=0.0.0.0")).contains("expected --allow-host NAME too");
        assertThat(failed("--host=::")).contains("expected --allow-host NAME too");
    }

    @Test
    void what_cannot_be_read_is_named() throws Exception {
        assertThat(failed("/nowhere/dump.yaml")).contains("/nowhere/dump.yaml");
        assertThat(failed("--live", "--kubeconfig=/nowhere/z"))
                .contains("kubeconfig /nowhere/z: there is no such file");
        Path config = Files.writeString(folder.resolve("config"), "[1, {");
        assertThat(failed("--live", "--kubeconfig=" + config)).contains("config: ");
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failed("--port=" + taken.getLocalPort())).contains("" + taken.getLocalPort());
        }
    }

    @Test
    void help_is_no_failure() {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new String[] {"--help"}, new PrintWriter(out, true), new PrintWriter(new StringWriter())))
                .isEqualTo(Main.OK);
        assertThat(out.toString()).contains("--allow-host", "Changes nothing in the cluster");
    }
}
