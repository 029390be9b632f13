package io.github.snapworthy.csi;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel whose answers stand in bytes, one after the other: a byte for how the call ends, two for a length, and so many of
 * content. A call ends well with one message, with two, or with the status of that number, which the content describes.
 */
final class ScriptedChannel extends Channel {
    private static final int STATUSES = Status.Code.values().length;

    private final byte[] script;
    private int at;

    ScriptedChannel(byte[] script) {
        this.script = script;
    }

    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
        int ending = next();
        int length = next() << 8 | next();
        int end = Math.min(script.length, at + length);
        byte[] content = Arrays.copyOfRange(script, at, end);
        at = end;
        return new Answered<>(method, ending, content);
    }

    private int next() {
        return at < script.length ? script[at++] & 0xff : 0;
    }

    @Override
    public String authority() {
        return "localhost";
    }

    /** A call that is answered as soon as everything was asked. */
    private static final class Answered<Q, A> extends ClientCall<Q, A> {
        private final MethodDescriptor<Q, A> method;
        private final int ending;
        private final byte[] content;
        private @Nullable Listener<A> listener;

        Answered(MethodDescriptor<Q, A> method, int ending, byte[] content) {
            this.method = method;
            this.ending = ending;
            this.content = content;
        }

        @Override
        public void start(Listener<A> responses, Metadata headers) {
            listener = responses;
        }

        @Override
        public void request(int messages) {}

        @Override
        public void cancel(@Nullable String message, @Nullable Throwable cause) {}

        @Override
        public void sendMessage(Q message) {}

        @Override
        public void halfClose() {
            Listener<A> told = Optional.ofNullable(listener).orElseThrow();
            if (ending > 0 && ending < STATUSES) {
                told.onClose(status(), new Metadata());
                return;
            }
            try {
                told.onMessage(method.parseResponse(new ByteArrayInputStream(content)));
                if (ending == STATUSES) {
                    told.onMessage(method.parseResponse(new ByteArrayInputStream(content)));
                }
            } catch (RuntimeException e) { // as gRPC does it
                told.onClose(Status.CANCELLED.withCause(e).withDescription("Failed to read message."), new Metadata());
                return;
            }
            told.onClose(Status.OK, new Metadata());
        }

        private Status status() {
            return Status.fromCodeValue(ending).withDescription(new String(content, StandardCharsets.UTF_8));
        }
    }
}
