package io.github.snapworthy.fuzz;

import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.internal.host.Version;
import io.github.snapworthy.core.internal.velero.VeleroRelease;
import io.github.snapworthy.kubernetes.internal.objects.Times;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.custom.QuantityFormatException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Quantities, times and releases: no text throws, what is read reads the same when written, and Kubernetes reads the same quantity. */
final class ScalarFuzz {
    /** The client keeps 16 digits. */
    private static final BigDecimal ROUNDED = new BigDecimal("1e-15");

    private ScalarFuzz() {}

    static void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        quantity(text);
        Times.parse(text)
                .ifPresent(
                        time -> Contract.same(time, Times.parse(time.toString()).orElse(null)));
        VeleroRelease.parse(text)
                .ifPresent(release -> Contract.same(
                        release, VeleroRelease.parse(release.toString()).orElse(null)));
        Version.parse(text)
                .ifPresent(version ->
                        Contract.same(version, Version.parse(version.toString()).orElse(null)));
    }

    private static void quantity(String text) {
        OptionalLong bytes = Bytes.parse(text);
        if (bytes.isPresent()) {
            Contract.require(bytes.getAsLong() >= 0, "negative: " + bytes);
            Contract.same(bytes, Bytes.parse(Long.toString(bytes.getAsLong())));
            theirs(text, bytes.getAsLong());
        }
    }

    /** Where the official client reads the quantity too. */
    private static void theirs(String text, long ours) {
        try {
            BigDecimal theirs = Quantity.fromString(text).getNumber();
            BigDecimal apart = BigDecimal.valueOf(ours).subtract(theirs.setScale(0, RoundingMode.CEILING));
            Contract.require(
                    apart.abs().compareTo(theirs.multiply(ROUNDED)) <= 0,
                    text + ": " + ours + ", of the client " + theirs);
        } catch (QuantityFormatException | NumberFormatException e) {
            return; // it knows fewer forms than an API server
        }
    }
}
