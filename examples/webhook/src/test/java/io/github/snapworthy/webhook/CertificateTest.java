package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates and keys, in every form that they come in, and their replacement while the server works. */
@Timeout(300)
class CertificateTest {
    /** All the time there are as many requests under way. */
    private static final int CLIENTS = 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"RSA,PKCS8", "RSA,TRADITIONAL", "EC,PKCS8", "EC,TRADITIONAL", "Ed25519,PKCS8"})
    void every_form_of_a_key_is_read(String algorithm, TestCertificates.Form form) throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        certificates.write(7, algorithm, form);
        ServerCertificate read = read(certificates);
        assertThat(read.leaf().getSerialNumber()).hasToString("7");
        assertThat(read.store().getCertificateChain("server")).hasSize(2);
    }

    private static ServerCertificate read(TestCertificates certificates) throws BadCertificate {
        return ServerCertificate.of(certificates.files(), certificates.files().read());
    }

    @Test
    void files_that_cannot_be_used_are_named_with_what_was_expected() throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        KeyPair keys = TestCertificates.keys("EC");
        String chain = TestCertificates.chain(7, keys);
        String key = TestCertificates.pem(keys.getPrivate(), TestCertificates.Form.PKCS8);
        String other = TestCertificates.pem(TestCertificates.keys("EC").getPrivate(), TestCertificates.Form.PKCS8);
        assertBad(certificates, "", key, "tls.crt: expected a certificate in PEM, there is none");
        assertBad(
                certificates,
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                key,
                "tls.crt: expected");
        assertBad(certificates, chain, "", "tls.key: expected a private key in PEM that is not encrypted");
        assertBad(certificates, chain, chain, "tls.key: expected a private key");
        assertBad(certificates, chain, key.substring(0, key.length() / 2), "tls.key: expected a private key in PEM");
        assertBad(certificates, chain, other, "tls.key: expected the key of the certificate in");
        assertBad(certificates, upsideDown(chain), key, "tls.key: expected the key of the certificate in");
    }

    private static String upsideDown(String chain) {
        int second = chain.indexOf("-----BEGIN", 1);
        return chain.substring(second) + chain.substring(0, second);
    }

    private static void assertBad(TestCertificates certificates, String certificate, String key, String words)
            throws Exception {
        certificates.write(certificate, key);
        assertThatThrownBy(() -> read(certificates))
                .isInstanceOf(BadCertificate.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_new_certificate_is_taken_and_open_connections_stay() throws Exception {
        try (RunningServer running =
                        new RunningServer(folder, ServerLimits.builder().build());
                RawClient before = running.client()) {
            assertThat(before.serial()).isEqualTo(100);
            running.certificates().write(101, "RSA", TestCertificates.Form.TRADITIONAL);
            running.server().lookAtCertificate();
            try (RawClient after = running.client()) {
                assertThat(after.serial()).isEqualTo(101);
            }
            before.send(RawClient.whole(ReviewText.ALLOWED));
            assertThat(before.answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void half_a_replacement_changes_nothing() throws Exception {
        try (RunningServer running =
                new RunningServer(folder, ServerLimits.builder().build())) {
            KeyPair keys = TestCertificates.keys("EC");
            String chain = TestCertificates.chain(102, keys);
            running.certificates()
                    .write(
                            chain,
                            TestCertificates.pem(
                                    TestCertificates.keys("EC").getPrivate(), TestCertificates.Form.PKCS8));
            running.server().lookAtCertificate();
            try (RawClient client = running.client()) {
                assertThat(client.serial()).isEqualTo(100);
            }
            running.certificates().write(chain, TestCertificates.pem(keys.getPrivate(), TestCertificates.Form.PKCS8));
            running.server().lookAtCertificate();
            try (RawClient client = running.client()) {
                assertThat(client.serial()).isEqualTo(102);
            }
        }
    }

    @Test
    void a_certificate_is_replaced_under_load_without_a_failed_request() throws Exception {
        try (RunningServer running =
                new RunningServer(folder, ServerLimits.builder().build())) {
            Load load = new Load(running);
            load.start(CLIENTS);
            for (int serial = 101; serial <= 104; serial++) {
                running.certificates().write(serial, "EC", TestCertificates.Form.PKCS8);
                running.server().lookAtCertificate();
                load.awaitMore(5 * CLIENTS);
            }
            load.stop();
            assertThat(load.failures).isEmpty();
            assertThat(load.serials).contains(101L, 104L);
            running.awaitQuiet();
        }
    }

    /** Clients that connect anew for each review, until they are stopped. */
    private static final class Load {
        private final RunningServer running;
        private final AtomicBoolean isEnding = new AtomicBoolean();
        private final AtomicInteger answered = new AtomicInteger();
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final Set<Long> serials = ConcurrentHashMap.newKeySet();
        private final List<Thread> threads = new ArrayList<>();

        Load(RunningServer running) {
            this.running = running;
        }

        void start(int clients) {
            for (int i = 0; i < clients; i++) {
                Thread thread = new Thread(this::ask);
                threads.add(thread);
                thread.start();
            }
        }

        private void ask() {
            while (!isEnding.get()) {
                try (RawClient client = running.client()) {
                    client.send(RawClient.whole(ReviewText.ALLOWED));
                    assertThat(client.answer()).contains("\"allowed\":true");
                    serials.add(client.serial());
                } catch (Exception | AssertionError e) {
                    failures.add(e);
                }
                answered.incrementAndGet();
            }
        }

        void awaitMore(int reviews) throws InterruptedException {
            int before = answered.get();
            RunningServer.await(() -> answered.get() >= before + reviews);
        }

        void stop() throws InterruptedException {
            isEnding.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
