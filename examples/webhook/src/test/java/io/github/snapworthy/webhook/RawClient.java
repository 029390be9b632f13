package io.github.snapworthy.webhook;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client that can do what no library lets it do: send half of something, or slowly, or too much. It trusts everybody. */
final class RawClient implements AutoCloseable {
    /** Far longer than any answer takes: a test that hangs ends. */
    private static final int PATIENCE = 120_000;

    private static final SSLContext TLS = trusting();

    private final SSLSocket socket;

    RawClient(int port) throws IOException {
        socket = (SSLSocket) TLS.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        socket.startHandshake();
    }

    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The serial number of the certificate of the server. */
    long serial() throws IOException {
        return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                .getSerialNumber()
                .longValueExact();
    }

    /** The head of a review of that length, and whatever headers more. */
    static String head(int length, String... more) {
        return "POST /validate?timeout=10s HTTP/1.1\r\nHost: snapworthy-webhook.snapworthy.svc\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n"
                + String.join("", more) + "\r\n";
    }

    /** A review, whole. */
    static String whole(String review) {
        return head(review.length()) + review;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Sends what it can: a server that has enough closes the connection, and its answer may be there all the same. */
    void sendUntilClosed(String text, int times) {
        try {
            for (int i = 0; i < times; i++) {
                send(text);
            }
        } catch (IOException e) {
            // it has enough
        }
    }

    /** The next answer: its status line and body, separated by a line break. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        String status = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(
                            lower.substring("content-length:".length()).strip())
                    : length;
        }
        return status + "\n" + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Waits until the server has closed the connection, whatever it says before; false where it does not. */
    boolean isClosedByServer() {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
