package io.github.snapworthy.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/** Volume policies of Velero, as its server reads them from a ConfigMap: either all of them count, or none does. */
public sealed interface VolumePolicies {
    /** These rules, of which the first one that matches a volume decides. */
    static VolumePolicies of(VolumeRule... rules) {
        return new Valid(ImmutableList.copyOf(rules));
    }

    /**
     * The server takes them.
     *
     * @param rules the rules in their order; there may be none
     */
    record Valid(ImmutableList<VolumeRule> rules) implements VolumePolicies {
        public Valid {
            requireNonNull(rules, "rules");
        }
    }

    /**
     * The server refuses them, and with them every backup that names them.
     *
     * @param problems what is wrong, in the order of the text; at least one
     */
    record Invalid(ImmutableList<Problem> problems) implements VolumePolicies {
        public Invalid {
            requireNonNull(problems, "problems");
            checkArgument(!problems.isEmpty(), "problems: expected at least one");
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param field the field, {@code volumePolicies[1].conditions.capacity} for example; rules count from 0
     * @param expected what was expected there, or what is wrong, in words
     * @param line the line in the text of the policy from 1, 0 where there is none
     * @param column the column from 1, 0 where there is none
     */
    record Problem(String field, String expected, int line, int column) {
        public Problem {
            requireNonNull(field, "field");
            requireNonNull(expected, "expected");
        }

        /** The field and what was expected, with the place where there is one. */
        @Override
        public String toString() {
            return field + ": " + expected + (line > 0 ? " (line " + line + ", column " + column + ")" : "");
        }
    }
}
