package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.AttachRequest;
import io.github.snapworthy.core.Bus;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ExpandRequest;
import io.github.snapworthy.core.Request;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Questions about what is to be done with a volume as it is: to attach it, to expand it. */
final class VolumeQuestionPart {
    private VolumeQuestionPart() {}

    static Arbitrary<Request> attach() {
        return Combinators.combine(unusedClaim(), MachineQuestionPart.machine(), bus())
                .as(AttachRequest::new);
    }

    static Arbitrary<Request> expand() {
        return Combinators.combine(QuestionPart.claim(), SizePart.grown()).as(ExpandRequest::new);
    }

    /** Mostly one that few machines have. */
    private static Arbitrary<ClaimRef> unusedClaim() {
        return Variants.of(8, ClaimRef.of(Recipe.APPS, Recipe.claim(3)))
                .or(4, ClaimRef.of(Recipe.APPS, Recipe.claim(2)))
                .or(2, ClaimRef.of(Recipe.APPS, Recipe.claim(0)))
                .or(1, ClaimRef.of("elsewhere", Recipe.claim(0)))
                .arbitrary();
    }

    private static Arbitrary<Optional<Bus>> bus() {
        Variants<Optional<Bus>> buses = Variants.of(6, Optional.empty());
        for (Bus bus : Bus.values()) {
            buses.or(1, Optional.of(bus));
        }
        return buses.arbitrary();
    }
}
