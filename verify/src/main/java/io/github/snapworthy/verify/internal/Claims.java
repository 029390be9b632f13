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
                .orElseThrow(() -> new Futile("claim " + name + " was deleted"));
        String phase = Fields.textOf(claim, "status", "phase");
        if (phase.equals("Bound")) {
            return Optional.of(handle(claim, deadline));
        }
        wait.sees("phase " + (phase.isEmpty() ? "Pending" : phase));
        String trouble = trouble(namespace, uid, deadline);
        wait.sees(trouble);
        if (NotImplemented.is(trouble)) {
            throw new NotImplemented(trouble);
        }
        return Optional.empty();
    }

    /** Makes sure that the volume of a claim that is in use was made for it. */
    void isNew(String namespace, String name, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        Optional<JsonObject> claim = api.find(ApiResource.CLAIMS, namespace, name, deadline);
        if (claim.isPresent()) {
            handle(claim.get(), deadline);
        }
    }

    /**
     * The name at the driver; where the volume may not be read that of the volume, which many drivers take.
     *
     * @throws IOException if the volume was not made for the claim: Kubernetes gives a free one of the class away before it
     *     has a new one made, and that is somebody's
     */
    private String handle(JsonObject claim, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException {
        String volume = Fields.textOf(claim, "spec", "volumeName");
        Optional<JsonObject> found;
        try {
            found = api.find(ApiResource.VOLUMES, "", volume, deadline);
        } catch (ApiFault fault) {
            if (fault.isForbidden()) {
                return volume;
            }
            throw fault;
        }
        if (found.filter(one -> Marks.wasThereBefore(one, Fields.uid(claim), Marks.created(claim)))
                .isPresent()) {
            throw new Futile("claim " + Fields.name(claim) + " was given volume " + volume
                    + ", which was there before: expected one that is made for it");
        }
        return found.flatMap(one -> Fields.text(one, "spec", "csi", "volumeHandle"))
                .orElse(volume);
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
