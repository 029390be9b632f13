package io.github.snapworthy.csi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A Unix socket as a {@link Socket}, of which the JDK has none. It has what a transport asks of one: streams that are read and
 * written at the same time, and an end; options of TCP are taken and have no meaning.
 */
final class UnixSocket extends Socket {
    private final UnixDomainSocketAddress place;
    private @Nullable SocketChannel channel;
    private boolean closed;

    UnixSocket(UnixDomainSocketAddress place) {
        this.place = place;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
        synchronized (this) {
            if (closed) {
                opened.close();
                throw new SocketException("the socket is closed");
            }
            // Known before it is connected: that may take for ever, and is ended by closing it.
            channel = opened;
        }
        try {
            opened.connect(place);
        } catch (IOException e) {
            opened.close();
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        connect(endpoint);
    }

    private synchronized SocketChannel channel() throws SocketException {
        if (channel == null || closed) {
            throw new SocketException("the socket is not connected");
        }
        return channel;
    }

    /** Reads the channel itself: streams that the JDK makes of a channel wait for each other. */
    @Override
    public InputStream getInputStream() throws IOException {
        SocketChannel source = channel();
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return length == 0 ? 0 : source.read(ByteBuffer.wrap(bytes, offset, length));
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        SocketChannel sink = channel();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) {
                    sink.write(buffer);
                }
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public synchronized boolean isConnected() {
        return channel != null && channel.isConnected();
    }

    @Override
    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // Of TCP.
    }

    @Override
    public void setKeepAlive(boolean on) {
        // Of TCP.
    }

    @Override
    public void setSoTimeout(int timeout) {
        // Every question has a deadline of its own.
    }

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
