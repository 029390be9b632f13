package io.github.snapworthy.kubernetes.internal.live;

import java.io.Closeable;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;

/** An answer of the API server that is being read; to be closed, which lets go of the connection. Not thread-safe. */
public final class Answer implements Closeable {
    private final Call call;
    private final Response response;
    private final Runnable whenClosed;

    Answer(Call call, Response response, Runnable whenClosed) {
        this.call = call;
        this.response = response;
        this.whenClosed = whenClosed;
    }

    /** What it says, unpacked. */
    public InputStream body() {
        return response.body().byteStream();
    }

    /** The server's own time. */
    Optional<Instant> date() {
        return RetryAfter.date(response.header("Date"));
    }

    /** Gives up what has not been read yet, so that closing does not wait for it. */
    public void abandon() {
        call.cancel();
    }

    @Override
    public void close() {
        response.close();
        whenClosed.run();
    }
}
