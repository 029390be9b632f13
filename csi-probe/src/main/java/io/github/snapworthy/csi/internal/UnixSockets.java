package io.github.snapworthy.csi.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import javax.net.SocketFactory;

/** Opens one Unix socket, whatever host and port it is asked for: that is how a transport for hosts is led to it. */
final class UnixSockets extends SocketFactory {
    private final String path;

    UnixSockets(String path) {
        this.path = path;
    }

    @Override
    public Socket createSocket() {
        return new UnixSocket(UnixDomainSocketAddress.of(path));
    }

    private Socket connected() throws IOException {
        Socket socket = createSocket();
        socket.connect(anywhere());
        return socket;
    }

    private static SocketAddress anywhere() {
        return new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected();
    }
}
