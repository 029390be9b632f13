package io.github.snapworthy.csi.internal;

import com.google.common.collect.ImmutableList;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.snapworthy.csi.CsiAnswer;
import io.github.snapworthy.csi.CsiAnswer.Silence;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One question, one answer, and each way in which that can go wrong told from the others. */
public final class OneCall {
    /** How long after its deadline a call that should have ended by it is given up. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LONGEST_DETAIL = 300;

    /** What gRPC says of an answer that is not gRPC, or not even HTTP/2; it gives it a code of its own all the same. */
    private static final ImmutableList<String> OF_OTHERS = ImmutableList.of(
            "invalid content-type", "missing GRPC status", "error in frame handler", "FRAME_SIZE_ERROR");

    private final Channel channel;
    private final Duration deadline;

    /** Asks over a channel, each question with the deadline. */
    public OneCall(Channel channel, Duration deadline) {
        this.channel = channel;
        this.deadline = deadline;
    }

    /** Asks, without waiting. */
    public <Q, A> Future<CsiAnswer<A>> ask(MethodDescriptor<Q, A> method, Q question) {
        return ask(method, question, Function.identity());
    }

    /** Asks, without waiting, and reads the answer. */
    public <Q, A, R> Future<CsiAnswer<R>> ask(MethodDescriptor<Q, A> method, Q question, Function<A, R> reading) {
        CompletableFuture<CsiAnswer<R>> answered = new CompletableFuture<>();
        ClientCall<Q, A> call = channel.newCall(
                method, CallOptions.DEFAULT.withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS));
        call.start(new Listener<>(answered, reading), new Metadata());
        // One more than is expected, so that a second answer is seen.
        call.request(2);
        call.sendMessage(question);
        call.halfClose();
        return answered;
    }

    /** Waits for an answer. */
    public <R> CsiAnswer<R> await(Future<CsiAnswer<R>> asked) throws InterruptedException {
        try {
            return asked.get(deadline.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new CsiAnswer.None<>(Silence.TIMED_OUT, noAnswerInTime());
        } catch (ExecutionException e) {
            throw new IllegalStateException("what came of a call could not be told", e.getCause());
        }
    }

    private String noAnswerInTime() {
        return "no answer within " + deadline.toMillis() + " ms";
    }

    /** A text of somebody else, fit for a message. */
    public static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST_DETAIL).forEach(c -> line.appendCodePoint(isPlain(c) ? c : ' '));
        return line.toString().strip();
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }

    private final class Listener<A, R> extends ClientCall.Listener<A> {
        private final CompletableFuture<CsiAnswer<R>> answered;
        private final Function<A, R> reading;
        private @Nullable A first;
        private int answers;

        Listener(CompletableFuture<CsiAnswer<R>> answered, Function<A, R> reading) {
            this.answered = answered;
            this.reading = reading;
        }

        @Override
        public void onMessage(A message) {
            answers++;
            first = first == null ? message : first;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            A message = first;
            if (answers > 1) {
                answered.complete(new CsiAnswer.None<>(
                        Silence.ANSWERED_TWICE, "the driver sent more than one answer to one question"));
            } else if (!status.isOk()) {
                answered.complete(new CsiAnswer.None<>(silence(status), detail(status)));
            } else if (message == null) {
                answered.complete(
                        new CsiAnswer.None<>(Silence.WRONG_PROTOCOL, "the driver ended the call without an answer"));
            } else {
                answered.complete(new CsiAnswer.Given<>(reading.apply(message)));
            }
        }
    }

    private static Silence silence(Status status) {
        if (isOtherProtocol(status)) {
            return Silence.WRONG_PROTOCOL;
        }
        return switch (status.getCode()) {
            case UNIMPLEMENTED -> Silence.UNIMPLEMENTED;
            case DEADLINE_EXCEEDED -> Silence.TIMED_OUT;
            case UNAUTHENTICATED, PERMISSION_DENIED -> Silence.NOT_PERMITTED;
            // Nobody here cancels a call: the driver went away.
            case CANCELLED -> Silence.UNAVAILABLE;
            case UNAVAILABLE ->
                causes(status).contains("Permission denied") ? Silence.NOT_PERMITTED : Silence.UNAVAILABLE;
            default -> Silence.FAILED;
        };
    }

    private static boolean isOtherProtocol(Status status) {
        String described = status.getDescription() == null ? "" : status.getDescription();
        if (OF_OTHERS.stream().anyMatch(described::contains)) {
            return true;
        }
        for (Throwable cause = status.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidProtocolBufferException) {
                return true;
            }
        }
        return false;
    }

    private String detail(Status status) {
        if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
            return noAnswerInTime();
        }
        return onOneLine(status.getCode() + causes(status));
    }

    private static String causes(Status status) {
        StringBuilder said = new StringBuilder();
        if (status.getDescription() != null) {
            said.append(": ").append(status.getDescription());
        }
        for (Throwable cause = status.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && said.indexOf(cause.getMessage()) < 0) {
                said.append(": ").append(cause.getMessage());
            }
        }
        return said.toString();
    }
}
