package io.github.snapworthy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.fuzz.Contract;
import io.github.snapworthy.kubernetes.Manifests;
import io.github.snapworthy.webhook.Policy.OnUnknown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** AdmissionReviews: what is one is ruled on, and the answer carries its uid; what is none is refused with words. */
public final class ReviewFuzz {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant SEEN = Instant.parse("2026-11-25T12:00:00Z");
    private static final String CLUSTER = """
            {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {namespace: apps, name: data}, spec: {storageClassName: fast, volumeName: pv}, status: {phase: Bound}}
            ---
            {apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {storageClassName: fast, csi: {driver: csi.acme.example, volumeHandle: h}}}
            ---
            {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: csi.acme.example}
            """;
    private static final Judge JUDGE = judge();

    private ReviewFuzz() {}

    private static Judge judge() {
        Inventory seen = Manifests.read(new ByteArrayInputStream(CLUSTER.getBytes(StandardCharsets.UTF_8)), "cluster")
                .addTo(Inventory.builder())
                .collectedAt(SEEN)
                .assumeComplete()
                .build();
        return new Judge(
                new Situations(() -> seen, FactSources.of()),
                new Policy(OnUnknown.DENY, Duration.ofMinutes(5)),
                Clock.fixed(SEEN, ZoneOffset.UTC));
    }

    /** Feeds it. */
    public static void feed(byte[] input) throws IOException {
        Review review;
        try {
            review = ReviewReader.read(input);
        } catch (BadReview e) {
            Contract.sayable(String.valueOf(e.getMessage()));
            Contract.require(e.status() == BadReview.NO_REVIEW || e.status() == BadReview.NOT_UNDERSTOOD, "status");
            return;
        }
        Ruling ruling = JUDGE.rule(review);
        Contract.same(ruling, JUDGE.rule(review));
        byte[] answer = ReviewWriter.write(review.uid(), ruling);
        JsonNode response = JSON.readTree(answer).path("response");
        Contract.same(review.uid(), response.path("uid").textValue());
        Contract.same(ruling.isAllowed(), response.path("allowed").booleanValue());
        for (byte one : answer) {
            Contract.require(one >= ' ' && one < 0x7f, "not ASCII");
        }
    }
}
