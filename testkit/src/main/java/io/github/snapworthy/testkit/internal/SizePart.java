package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Bytes;
import java.util.OptionalLong;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;

/** How large claims are, and how large new ones are to be: the same, more, or less. */
final class SizePart {
    /** The size of most claims and snapshots, in bytes. */
    static final long USUAL = Bytes.gib(10);

    static final long SMALLER = Bytes.gib(5);
    static final long LARGER = Bytes.gib(20);

    private SizePart() {}

    /** Mostly claim and volume say the same. */
    static Arbitrary<Consumer<ClaimSketch>> ofClaim() {
        return Variants.<ClaimSketch>unchanged(1)
                .or(12, sketch -> {
                    sketch.claim.requestedBytes(USUAL).capacityBytes(USUAL);
                    sketch.volume.capacityBytes(USUAL);
                })
                .or(1, sketch -> sketch.claim.requestedBytes(USUAL))
                .or(1, sketch -> sketch.volume.capacityBytes(USUAL))
                .or(1, sketch -> sketch.claim.requestedBytes(LARGER).capacityBytes(USUAL))
                .arbitrary();
    }

    /** The size of a new claim, which mostly is that of its source. */
    static Arbitrary<OptionalLong> ofNewClaim(Recipe recipe) {
        return Variants.of(6, OptionalLong.empty())
                .or(2, OptionalLong.of(USUAL))
                .or(3, OptionalLong.of(LARGER))
                .or(1, OptionalLong.of(SMALLER))
                .arbitrary(recipe);
    }

    /** The size to which a claim is to grow. */
    static Arbitrary<Long> grown() {
        return Variants.of(12, LARGER)
                .or(2, USUAL)
                .or(1, SMALLER)
                .or(1, Long.MAX_VALUE)
                .arbitrary();
    }
}
