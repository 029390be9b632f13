package io.github.snapworthy.csi.internal;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.net.UnixDomainSocketAddress;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A connection to one driver, with a thread of its own that ends with it. Unix sockets are those of the JDK. */
public final class Channels implements AutoCloseable {
    private static final ThreadFactory THREADS = new DefaultThreadFactory("snapworthy-csi", true);

    private final ManagedChannel channel;
    private final EventLoopGroup loop;

    private Channels(ManagedChannel channel, EventLoopGroup loop) {
        this.channel = channel;
        this.loop = loop;
    }

    /** A connection to a socket, or to a host and port; nothing is sent yet. */
    public static Channels to(boolean isSocket, String place) {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, THREADS, NioIoHandler.newFactory());
        NettyChannelBuilder builder = isSocket
                ? NettyChannelBuilder.forAddress(UnixDomainSocketAddress.of(place))
                        .channelType(NioDomainSocketChannel.class)
                        // What drivers written in Go expect of a socket, which has no host.
                        .overrideAuthority("localhost")
                : NettyChannelBuilder.forTarget("dns:///" + place).channelType(NioSocketChannel.class);
        ManagedChannel channel = builder.eventLoopGroup(loop)
                .usePlaintext()
                .disableRetry()
                .directExecutor()
                .build();
        return new Channels(channel, loop);
    }

    /** The channel. */
    public ManagedChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
