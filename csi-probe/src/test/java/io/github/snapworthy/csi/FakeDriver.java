package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import com.google.common.io.ByteStreams;
import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.github.snapworthy.csi.internal.wire.ControllerGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.ControllerServiceCapability;
import io.github.snapworthy.csi.internal.wire.GetPluginCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.GetPluginInfoResponse;
import io.github.snapworthy.csi.internal.wire.PluginCapability;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.unix.DomainSocketAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A driver on a Unix socket that answers what it is told to, in bytes: it can lie, hang, repeat itself and say what is no
 * message. A method that it was told nothing of is not implemented.
 */
public final class FakeDriver implements AutoCloseable {
    /** The names of the methods that a probe asks. */
    static final String INFO = "csi.v1.Identity/GetPluginInfo";

    public static final String PLUGGED = "csi.v1.Identity/GetPluginCapabilities";
    static final String PROBE = "csi.v1.Identity/Probe";
    public static final String CONTROLLER = "csi.v1.Controller/ControllerGetCapabilities";
    static final String GROUP = "csi.v1.GroupController/GroupControllerGetCapabilities";
    static final String NODE = "csi.v1.Node/NodeGetCapabilities";

    private static final MethodDescriptor.Marshaller<byte[]> BYTES = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return ByteStreams.toByteArray(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    /** Netty complains of an option that sockets of Unix do not have. Kept, for loggers are forgotten with their levels. */
    private static final Logger NETTY = Logger.getLogger("io.grpc.netty.shaded.io.netty.bootstrap.ServerBootstrap");

    static {
        NETTY.setLevel(Level.SEVERE);
    }

    private final Map<String, Consumer<ServerCall<byte[], byte[]>>> behaviour = new ConcurrentHashMap<>();
    private final Path socket;
    private final EventLoopGroup loop = new EpollEventLoopGroup(1);
    private Server server;

    /** A driver that listens at that socket once it is started. */
    public FakeDriver(Path socket) {
        this.socket = socket;
    }

    /** A driver with a controller that declares the capabilities of these numbers. */
    public static FakeDriver declaring(Path socket, String name, String version, int... controller) {
        ControllerGetCapabilitiesResponse.Builder all = ControllerGetCapabilitiesResponse.newBuilder();
        for (int number : controller) {
            all.addCapabilities(ControllerServiceCapability.newBuilder()
                    .setRpc(ControllerServiceCapability.RPC.newBuilder().setTypeValue(number)));
        }
        return new FakeDriver(socket)
                .answers(
                        INFO,
                        GetPluginInfoResponse.newBuilder()
                                .setName(name)
                                .setVendorVersion(version)
                                .build())
                .answers(
                        PLUGGED,
                        GetPluginCapabilitiesResponse.newBuilder()
                                .addCapabilities(PluginCapability.newBuilder()
                                        .setService(PluginCapability.Service.newBuilder()
                                                .setTypeValue(1)))
                                .build())
                .answers(CONTROLLER, all.build());
    }

    /** It answers that message. */
    FakeDriver answers(String method, MessageLite message) {
        return answers(method, message.toByteString());
    }

    /** It answers those bytes, whatever they are. */
    FakeDriver answers(String method, ByteString... messages) {
        return does(method, call -> answer(call, messages));
    }

    /** Answers a call. */
    static void answer(ServerCall<byte[], byte[]> call, ByteString... messages) {
        call.sendHeaders(new Metadata());
        for (ByteString message : messages) {
            call.sendMessage(message.toByteArray());
        }
        call.close(Status.OK, new Metadata());
    }

    /** It fails. */
    FakeDriver fails(String method, Status status) {
        return does(method, call -> call.close(status, new Metadata()));
    }

    /** It does not have the method after all. */
    public FakeDriver mends(String method) {
        return fails(method, Status.UNIMPLEMENTED);
    }

    /** It never answers. */
    FakeDriver hangs(String method) {
        return does(method, call -> {});
    }

    FakeDriver does(String method, Consumer<ServerCall<byte[], byte[]>> what) {
        behaviour.put(method, what);
        return this;
    }

    /** Begins to listen. */
    public CsiEndpoint start() throws IOException {
        Map<String, List<ServerMethodDefinition<byte[], byte[]>>> services = new HashMap<>();
        behaviour
                .keySet()
                .forEach(name -> services.computeIfAbsent(
                                name.substring(0, name.indexOf('/')), service -> new ArrayList<>())
                        .add(ServerMethodDefinition.create(
                                method(name),
                                handler(call ->
                                        requireNonNull(behaviour.get(name)).accept(call)))));
        NettyServerBuilder builder = NettyServerBuilder.forAddress(new DomainSocketAddress(socket.toFile()))
                .channelType(EpollServerDomainSocketChannel.class)
                .bossEventLoopGroup(loop)
                .workerEventLoopGroup(loop)
                .directExecutor();
        services.forEach((name, methods) -> {
            ServerServiceDefinition.Builder service = ServerServiceDefinition.builder(name);
            methods.forEach(service::addMethod);
            builder.addService(service.build());
        });
        server = builder.build().start();
        return CsiEndpoint.parse("unix:" + socket);
    }

    private static MethodDescriptor<byte[], byte[]> method(String name) {
        return MethodDescriptor.newBuilder(BYTES, BYTES)
                .setType(MethodType.SERVER_STREAMING)
                .setFullMethodName(name)
                .build();
    }

    private static ServerCallHandler<byte[], byte[]> handler(Consumer<ServerCall<byte[], byte[]>> what) {
        return (call, headers) -> {
            call.request(1);
            return new ServerCall.Listener<>() {
                @Override
                public void onHalfClose() {
                    what.accept(call);
                }
            };
        };
    }

    /** Cuts all connections. */
    void cut() {
        server.shutdownNow();
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdownNow();
        }
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
