package io.github.snapworthy.kubernetes.internal.policies;

import io.github.snapworthy.core.VolumePolicies;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.fuzz.Contract;
import java.nio.charset.StandardCharsets;

/** Volume policies: either all of them count, or every problem is told with its place. */
public final class PolicyFuzz {
    private PolicyFuzz() {}

    /** Feeds a policy. */
    public static void policy(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        PolicyText.mayBe(text);
        VolumePolicies read = PolicyText.read(text);
        Contract.same(read, PolicyText.read(text));
        if (read instanceof VolumePolicies.Invalid invalid) {
            for (VolumePolicies.Problem problem : invalid.problems()) {
                Contract.sayable(problem.field());
                Contract.sayable(problem.expected());
                Contract.require(
                        problem.line() <= text.length() + 1 && problem.column() <= text.length() + 2,
                        "a problem is outside of the text: " + problem);
            }
        }
    }

    /** Feeds a capacity. */
    public static void capacity(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        CapacityText.parse(text).ifPresent(PolicyFuzz::check);
        Contract.same(CapacityText.parse(text), CapacityText.parse(text));
    }

    private static void check(Capacity capacity) {
        Contract.require(capacity.lowerBytes() >= 0, "below nothing: " + capacity);
        String written = capacity.lowerBytes() + ","
                + (capacity.upperBytes().isPresent()
                        ? Long.toString(capacity.upperBytes().getAsLong())
                        : "");
        if (capacity.upperBytes().orElse(1) > 0) { // a bound that is zero is written like none
            Contract.same(capacity, CapacityText.parse(written).orElse(null));
        }
    }
}
