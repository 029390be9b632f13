package io.github.snapworthy.kubernetes.fake;

import java.io.IOException;
import java.util.Optional;

/** A way to answer a watch, well or otherwise; the watch ends when it returns. */
@FunctionalInterface
public interface WatchDeed {
    /** Sends events, or leaves the client waiting. */
    void answer(FakeWatch watch) throws IOException, InterruptedException;

    /** The right events, so many of them, then the end. */
    static WatchDeed ending(int events) {
        return watch -> {
            for (int i = 0; i < events; i++) {
                watch.send(watch.await());
            }
        };
    }

    /** A failure as an event. */
    static WatchDeed failing(int status, String reason, String message) {
        return watch -> watch.fail(status, reason, message);
    }

    /** The first event up to its middle, then the end. */
    static WatchDeed halving() {
        return watch -> {
            String event = watch.text(watch.await());
            watch.write(event.substring(0, event.length() / 2));
        };
    }

    /** Nothing but bookmarks, so many, while events happen; then what is right. */
    static WatchDeed bookmarks(int count) {
        return watch -> {
            for (int i = 0; i < count; i++) {
                watch.bookmark();
            }
            watch.follow();
        };
    }

    /** Each event twice. */
    static WatchDeed twice() {
        return watch -> {
            while (watch.isOpen()) {
                FakeStore.Event event = watch.await();
                watch.send(event);
                watch.send(event);
            }
        };
    }

    /** Everything that ever happened once more, then what is right. */
    static WatchDeed replaying() {
        return watch -> {
            for (FakeStore.Event event : watch.past()) {
                watch.send(event);
            }
            watch.follow();
        };
    }

    /** A pair of events, the later one first; an event that stays alone is not held back, for nobody could know of it. */
    static WatchDeed swapping() {
        return watch -> {
            FakeStore.Event first = watch.await();
            Optional<FakeStore.Event> second = watch.soon();
            if (second.isPresent()) {
                watch.send(second.get());
            }
            watch.send(first);
        };
    }
}
