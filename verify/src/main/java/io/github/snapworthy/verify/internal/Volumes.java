package io.github.snapworthy.verify.internal;

import com.google.gson.JsonObject;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.verify.Flush;
import io.github.snapworthy.verify.Pattern;
import io.github.snapworthy.verify.ReadBack;
import io.github.snapworthy.verify.TestVolume;
import io.github.snapworthy.verify.VolumeData;
import io.github.snapworthy.verify.VolumeDataException;
import io.github.snapworthy.verify.internal.Marks.Run;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The claims of a run and the data of their volumes. */
final class Volumes {
    private final ClusterApi api;
    private final Claims claims;
    private final VolumeData data;
    private final Run run;
    private final boolean waitsForConsumer;

    /**
     * Uses volumes by that.
     *
     * @param waitsForConsumer whether claims of the StorageClass wait for a consumer
     */
    Volumes(ClusterApi api, VolumeData data, Run run, boolean waitsForConsumer) {
        this.api = api;
        this.claims = new Claims(api);
        this.data = data;
        this.run = run;
        this.waitsForConsumer = waitsForConsumer;
    }

    /** Whether claims would wait for a consumer that never comes. */
    boolean isStuck() {
        return waitsForConsumer && data.needs() == VolumeData.Needs.BOUND_CLAIM;
    }

    /** Makes a claim, and waits for its volume unless it is the use of it that brings it about. */
    TestVolume make(JsonObject manifest, Deadline deadline)
            throws IOException, TimeoutException, InterruptedException, NotImplemented {
        JsonObject claim = api.create(ApiResource.CLAIMS, run, manifest, deadline);
        String name = Fields.name(claim);
        String wanted = Fields.textOf(manifest, "spec", "storageClassName");
        String given = Fields.textOf(claim, "spec", "storageClassName");
        if (!given.equals(wanted)) { // what is found out would be said of the wrong one
            throw new IOException("claim " + name + " was made with StorageClass " + given
                    + ", which something in the cluster put in the place of " + wanted);
        }
        Optional<String> handle = waitsForConsumer
                ? Optional.empty()
                : Optional.of(claims.bound(run.namespace(), name, Fields.uid(claim), deadline));
        return new TestVolume(ClaimRef.of(run.namespace(), name), Fields.uid(claim), run.id(), handle);
    }

    /** Makes sure that the volume is there, be it by using it. */
    void provide(TestVolume volume, Pattern pattern, Deadline deadline)
            throws IOException, VolumeDataException, TimeoutException, InterruptedException, NotImplemented {
        if (volume.handle().isEmpty()) {
            read(volume, pattern, deadline);
        }
    }

    /** How large the volume has become, which may be more than its claim asked for; 0 where that is not told. */
    long capacity(TestVolume volume, Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        return api.find(ApiResource.CLAIMS, run.namespace(), volume.claim().name(), deadline)
                .flatMap(claim -> Fields.text(claim, "status", "capacity", "storage"))
                .map(Bytes::parse)
                .flatMap(size -> size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty())
                .orElse(0L);
    }

    void write(TestVolume volume, Pattern pattern, Flush flush, Deadline deadline)
            throws VolumeDataException, TimeoutException, InterruptedException {
        data.write(volume, pattern, flush, deadline.left());
    }

    /** Makes sure, after its first use, that the volume was made for its claim. */
    void isNew(TestVolume volume, Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        if (volume.handle().isEmpty()) {
            claims.isNew(run.namespace(), volume.claim().name(), deadline);
        }
    }

    void release(TestVolume volume, Deadline deadline)
            throws VolumeDataException, TimeoutException, InterruptedException {
        data.release(volume, deadline.left());
    }

    /** Reads a copy. Where its volume is made for whoever reads it, it may show only now that the driver cannot. */
    ReadBack read(TestVolume volume, Pattern pattern, Deadline deadline)
            throws IOException, VolumeDataException, TimeoutException, InterruptedException, NotImplemented {
        try {
            return data.read(volume, pattern, deadline.left());
        } catch (VolumeDataException | TimeoutException e) {
            if (volume.handle().isEmpty()) {
                complain(volume, e);
            }
            throw e;
        }
    }

    private void complain(TestVolume volume, Exception before) throws InterruptedException, NotImplemented {
        Deadline soon = api.rhythm().deadline(api.rhythm().requestTimeout());
        try {
            String trouble = claims.trouble(run.namespace(), volume.claimUid(), soon);
            if (NotImplemented.is(trouble)) {
                throw new NotImplemented(trouble);
            }
        } catch (IOException | TimeoutException e) {
            before.addSuppressed(e);
        }
    }
}
