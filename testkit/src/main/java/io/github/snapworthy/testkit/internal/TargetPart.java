package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.NewClaim;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.RestoreRequest;
import io.github.snapworthy.core.VolumeMode;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Questions that ask for a new claim: restores and clones. */
final class TargetPart {
    private TargetPart() {}

    static Arbitrary<Request> restore(Recipe recipe) {
        return Combinators.combine(SnapshotPart.subject(), target(recipe)).as(RestoreRequest::new);
    }

    static Arbitrary<Request> clone(Recipe recipe) {
        return Combinators.combine(QuestionPart.claim(), target(recipe), methods(), QuestionPart.snapshotClass(recipe))
                .as(CloneRequest::new);
    }

    /** What a new claim is to be: mostly what its source is. */
    static Arbitrary<NewClaim> target(Recipe recipe) {
        return Combinators.combine(
                        storageClass(recipe),
                        namespace(recipe),
                        SizePart.ofNewClaim(recipe),
                        mode(recipe),
                        NodePart.asked(recipe))
                .as(NewClaim::new);
    }

    private static Arbitrary<Optional<String>> storageClass(Recipe recipe) {
        Variants<Optional<String>> named = Variants.of(6, Optional.empty());
        for (String name : ImmutableList.of("acme", "longhorn", "bravo", "ghost")) {
            String text = recipe.of(name);
            if (ObjectRef.canBeNamed(text)) {
                named.or(1, Optional.of(text));
            }
        }
        return named.arbitrary(recipe);
    }

    private static Arbitrary<Optional<String>> namespace(Recipe recipe) {
        return Variants.of(12, Optional.<String>empty())
                .or(1, Optional.of(Recipe.APPS))
                .or(1, Optional.of("elsewhere"))
                .arbitrary(recipe);
    }

    private static Arbitrary<Optional<VolumeMode>> mode(Recipe recipe) {
        return Variants.of(6, Optional.<VolumeMode>empty())
                .or(2, Optional.of(VolumeMode.FILESYSTEM))
                .or(1, Optional.of(VolumeMode.BLOCK))
                .arbitrary(recipe);
    }

    static Arbitrary<ImmutableList<CloneMethod>> methods() {
        Variants<ImmutableList<CloneMethod>> methods = Variants.of(4, ImmutableList.of());
        for (CloneMethod method : CloneMethod.values()) {
            methods.or(1, ImmutableList.of(method));
        }
        return methods.or(1, ImmutableList.of(CloneMethod.COPY, CloneMethod.CSI_CLONE))
                .or(1, ImmutableList.copyOf(CloneMethod.values()))
                .arbitrary();
    }
}
