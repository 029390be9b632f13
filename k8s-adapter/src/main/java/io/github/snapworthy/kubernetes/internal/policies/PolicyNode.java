package io.github.snapworthy.kubernetes.internal.policies;

import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.util.List;
import java.util.Map;

/** A value in the text of a policy, with the place where it begins. */
sealed interface PolicyNode {
    /** Where it begins. */
    Place place();

    /**
     * A scalar.
     *
     * @param text its text
     * @param style whether it depends on its looks what it is
     * @param place where it begins
     */
    record Scalar(String text, Style style, Place place) implements PolicyNode {}

    /** How a scalar is written. */
    enum Style {
        /** Without quotes: it may be a number, true or false. */
        PLAIN,
        /** A text, whatever it looks like. */
        QUOTED
    }

    /**
     * A map.
     *
     * @param keys its keys
     * @param values its values by the text of their key
     * @param place where it begins
     */
    record Mapping(Map<String, Scalar> keys, Map<String, PolicyNode> values, Place place) implements PolicyNode {}

    /**
     * A list.
     *
     * @param elements its elements
     * @param place where it begins
     */
    record Sequence(List<PolicyNode> elements, Place place) implements PolicyNode {}

    /**
     * Nothing.
     *
     * @param place where it stands
     */
    record Nothing(Place place) implements PolicyNode {}
}
