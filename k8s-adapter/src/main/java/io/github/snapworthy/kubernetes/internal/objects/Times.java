package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Items;
import io.github.snapworthy.kubernetes.internal.tree.Node;
import io.github.snapworthy.kubernetes.internal.tree.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest of the times that objects carry. Not thread-safe. */
public final class Times {
    /** The length of {@code 2026-11-20T08:00:00Z}: texts of that form compare as the times do. */
    private static final int PLAIN = 20;

    private String newestPlain = "";
    private @Nullable Instant newestOther;

    /** The time of a text as the API server writes it, empty where it is none. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The newest time seen. */
    public Optional<Instant> newest() {
        Optional<Instant> plain = newestPlain.isEmpty() ? Optional.empty() : parse(newestPlain);
        Instant other = newestOther;
        return plain.filter(time -> other == null || time.isAfter(other)).or(() -> Optional.ofNullable(other));
    }

    /** Looks at a time. */
    public void see(Instant time) {
        newestOther = isNewer(time) ? time : newestOther;
    }

    /** Looks at the times of an object that tell when something was written; deadlines are not among them. */
    public void see(Fields object) {
        Fields metadata = object.fields("metadata");
        if (metadata != null) {
            see(metadata.get("creationTimestamp"));
            seeEach(metadata.get("managedFields"));
        }
        Fields spec = object.fields("spec");
        if (spec != null) {
            see(spec.get("renewTime"));
        }
        Fields status = object.fields("status");
        if (status != null) {
            see(status.get("lastValidationTime"));
            seeEach(status.get("conditions"));
        }
    }

    private void seeEach(@Nullable Node list) {
        if (list instanceof Items items) {
            for (Node element : items.elements()) {
                if (element instanceof Fields fields) {
                    see(fields.get("time"));
                    see(fields.get("lastTransitionTime"));
                    see(fields.get("lastHeartbeatTime"));
                }
            }
        }
    }

    private void see(@Nullable Node node) {
        if (node instanceof Text text) {
            see(text.value());
        }
    }

    private void see(String text) {
        if (text.length() == PLAIN && text.charAt(PLAIN - 1) == 'Z') {
            if (text.compareTo(newestPlain) > 0 && parse(text).isPresent()) {
                newestPlain = text;
            }
        } else {
            parse(text).filter(this::isNewer).ifPresent(time -> newestOther = time);
        }
    }

    private boolean isNewer(Instant time) {
        return newestOther == null || time.isAfter(newestOther);
    }
}
