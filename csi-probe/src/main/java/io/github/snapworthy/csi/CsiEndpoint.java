package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.net.HostAndPort;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Where a driver listens: a Unix socket, as nearly all drivers do, or a host and port. A value.
 *
 * <p>Sidecars write it as {@code --csi-address}, drivers as {@code CSI_ENDPOINT}: {@code unix:///csi/csi.sock},
 * {@code unix:/csi/csi.sock}, a bare path, {@code dns:///driver.kube-system:10000}, {@code tcp://10.0.0.1:10000}.
 */
public final class CsiEndpoint {
    /** The longest path of a Unix socket that Linux has, in bytes. */
    private static final int LONGEST_PATH = 107;

    private static final String EXPECTED =
            "expected the socket of a driver, unix:///csi/csi.sock or a path for example, or dns:///HOST:PORT or tcp://HOST:PORT";

    private static final String NO_HOST = "it needs a host and a port";

    private final boolean isSocket;
    private final String place;

    private CsiEndpoint(boolean isSocket, String place) {
        this.isSocket = isSocket;
        this.place = place;
    }

    /** Reads an endpoint; throws {@link IllegalArgumentException} that says what was expected. */
    public static CsiEndpoint parse(String text) {
        requireNonNull(text, "text");
        if (CharMatcher.javaIsoControl().matchesAnyOf(text)) {
            throw wrong(text, "it has control characters");
        }
        if (text.startsWith("unix:")) {
            String path = text.substring("unix:".length());
            return socket(text, path.startsWith("//") ? path.substring(2) : path);
        }
        if (text.startsWith("/") || text.startsWith("./")) {
            return socket(text, text);
        }
        for (String scheme : new String[] {"dns:///", "dns:", "tcp://"}) {
            if (text.startsWith(scheme)) {
                return host(text, text.substring(scheme.length()));
            }
        }
        throw wrong(text, "it begins with no scheme that is known");
    }

    private static CsiEndpoint socket(String text, String path) {
        if (path.isEmpty() || path.endsWith("/")) {
            throw wrong(text, "it names no socket");
        }
        int length = path.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_PATH) {
            throw wrong(text, "its path has " + length + " bytes, and sockets have at most " + LONGEST_PATH);
        }
        return new CsiEndpoint(true, path);
    }

    private static CsiEndpoint host(String text, String hostAndPort) {
        try {
            HostAndPort read = HostAndPort.fromString(hostAndPort);
            if (read.hasPort() && read.getPort() > 0 && isHost(read)) {
                return new CsiEndpoint(false, read.toString());
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(text, NO_HOST).getMessage(), e);
        }
        throw wrong(text, NO_HOST);
    }

    /** Whether there is a host and nothing else before the port, as a resolver of names takes it. */
    private static boolean isHost(HostAndPort read) {
        URI place = URI.create("tcp://" + read);
        return place.getHost() != null
                && place.getUserInfo() == null
                && read.toString().equals(place.getAuthority());
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("endpoint '" + text + "': " + why + "; " + EXPECTED);
    }

    /** Whether it is a Unix socket; otherwise it is a host and port. */
    boolean isSocket() {
        return isSocket;
    }

    /** The path of the socket, or host and port. */
    String place() {
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsiEndpoint that && isSocket == that.isSocket && place.equals(that.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode() * 31 + Boolean.hashCode(isSocket);
    }

    /** As {@link #parse} takes it. */
    @Override
    public String toString() {
        String scheme = isSocket ? (place.startsWith("//") ? "unix://" : "unix:") : "dns:///";
        return scheme + place;
    }
}
