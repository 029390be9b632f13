package io.github.snapworthy.facts;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Says one thing of every driver, and for how long that holds. Fails or hangs when a test wants it to. */
final class Holding implements DriverFactProvider {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    volatile Duration holds = Duration.ofHours(1);
    volatile boolean failing;
    volatile CountDownLatch hanging = new CountDownLatch(0);

    @Override
    public String id() {
        return "holding";
    }

    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        asked.add(driver.value());
        Uninterruptibles.awaitUninterruptibly(hanging);
        if (failing) {
            throw new IllegalStateException("gone");
        }
        return Facts.of(driver).supports(Capability.SNAPSHOT).because("manual");
    }

    @Override
    public Duration answersHold() {
        return holds;
    }
}
