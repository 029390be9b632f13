package io.github.snapworthy.verify;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.snapworthy.verify.internal.Deadline;
import java.time.Duration;
import org.immutables.value.Value;

/** What the pods that write and read are like. */
@Value.Immutable
@VerifyStyle
public interface PodSettings {
    /**
     * The image; {@code busybox:1.37} by default. It needs {@code sh}, {@code awk}, {@code dd}, {@code sha256sum}, {@code
     * sync} and {@code sleep}.
     */
    @Value.Default
    default String image() {
        return "busybox:1.37";
    }

    /** The number of the user and of the group of the files; 65532 by default. 0 is root, which many namespaces refuse. */
    @Value.Default
    default long user() {
        return 65_532;
    }

    /** After how long a pod ends by itself, whatever became of who made it; an hour by default. */
    @Value.Default
    default Duration lifetime() {
        return Duration.ofHours(1);
    }

    /** There has to be an image, and the numbers have to be some. */
    @Value.Check
    default void check() {
        checkArgument(!image().isBlank(), "image: expected one, was blank");
        checkArgument(user() >= 0, "user: expected at least 0, was %s", user());
        checkArgument(lifetime().toSeconds() > 0, "lifetime: expected at least a second");
        Deadline.check("lifetime", lifetime());
    }

    /** The settings that suit most clusters. */
    static PodSettings defaults() {
        return builder().build();
    }

    /** A builder; whatever is not said has its default. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PodSettings}; not thread-safe. */
    final class Builder extends ImmutablePodSettings.Builder {
        Builder() {}
    }
}
