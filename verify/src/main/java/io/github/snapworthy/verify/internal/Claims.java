package io.github.snapworthy.verify.internal;

import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Waits for claims, and hears what is said of them. */
public final class Claims {
    private final ClusterApi api;

    /** Asks by that. */
    public Claims(ClusterApi api) {
        this.api = api;
    }

    /** Waits until the claim is bound; its volume's name at the driver is returned. */
    String bound(String namespace, String name, String uid, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException, NotImplemented {
        Wait wait = new Wait(api.rhythm(), deadline, "claim " + name + " to be bound");
        return wait.until(() -> look(namespace, name, uid, deadline, wait));
    }

    private Optional<String> look(String namespace, String name, String uid, Deadline deadline, Wait wait)
            throws IOException, TimeoutException, InterruptedException, NotImplemented {
        JsonObject claim = api.find(ApiResource.CLAIMS, namespace, name, deadline)
                .filter(found -> Fields.uid(found).equals(uid))
                .orElseThrow(() -> new Gone("claim " + name));
        String phase = Fields.textOf(claim, "status", "phase");
        if (phase.equals("Bound")) {
            return Optional.of(handle(Fields.textOf(claim, "spec", "volumeName"), deadline));
        }
        wait.sees("phase " + (phase.isEmpty() ? "Pending" : phase));
        String trouble = trouble(namespace, uid, deadline);
        wait.sees(trouble);
        if (NotImplemented.is(trouble)) {
            throw new NotImplemented(trouble);
        }
        return Optional.empty();
    }

    /** The name at the driver; where the volume may not be read that of the volume, which many drivers take. */
    private String handle(String volume, Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        try {
            return api.find(ApiResource.VOLUMES, "", volume, deadline)
                    .flatMap(found -> Fields.text(found, "spec", "csi", "volumeHandle"))
                    .orElse(volume);
        } catch (ApiFault fault) {
            if (fault.isForbidden()) {
                return volume;
            }
            throw fault;
        }
    }

    /**
     * What the last warning about an object says, the empty text where there is none or where events may not be read: a claim
     * tells only by its events why there is no volume for it.
     */
    String trouble(String namespace, String uid, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        ImmutableMap<String, String> ofObject =
                ImmutableMap.of("fieldSelector", "involvedObject.uid=" + uid, "limit", "100");
        try {
            String newest = "";
            String message = "";
            for (JsonObject event : api.list(ApiResource.EVENTS, namespace, ofObject, deadline)) {
                String when = Fields.text(event, "lastTimestamp")
                        .or(() -> Fields.text(event, "metadata", "creationTimestamp"))
                        .orElse("");
                if (Fields.textOf(event, "type").equals("Warning") && when.compareTo(newest) >= 0) {
                    newest = when;
                    message = Fields.textOf(event, "message");
                }
            }
            return message;
        } catch (ApiFault fault) {
            if (fault.isForbidden()) {
                return "";
            }
            throw fault;
        }
    }
}
