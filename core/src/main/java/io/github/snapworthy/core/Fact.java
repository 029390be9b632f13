package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** One thing that is said of a driver. Who says it, and what that is worth, stands beside it in {@link SourcedFact}. */
public sealed interface Fact {
    /** Yes or no. */
    enum Answer {
        SUPPORTED,
        UNSUPPORTED
    }

    /** What an unreadable condition does. */
    enum Weight {
        /** It leaves the capability open. */
        DECISIVE,
        /** It is mentioned. */
        ADVICE
    }

    /**
     * The driver can, or cannot.
     *
     * @param capability what
     * @param answer whether
     * @param storageClass the StorageClass for whose volumes alone it is said
     */
    record Capable(Capability capability, Answer answer, Optional<String> storageClass) implements Fact {
        public Capable {
            requireNonNull(capability, "capability");
            requireNonNull(answer, "answer");
            requireNonNull(storageClass, "storageClass");
        }
    }

    /**
     * What the driver can do depends on a condition.
     *
     * @param capabilities what
     * @param condition on what
     * @param weight what it means when the condition cannot be read
     */
    record Restriction(ImmutableSet<Capability> capabilities, Condition condition, Weight weight) implements Fact {
        public Restriction {
            requireNonNull(capabilities, "capabilities");
            requireNonNull(condition, "condition");
            requireNonNull(weight, "weight");
        }
    }

    /**
     * The purpose of a class of the driver, by one of its parameters.
     *
     * @param parameter the parameter
     * @param byValue the purpose for each value; values are compared without case where they differ in nothing else
     * @param absent the purpose of a class without the parameter
     * @param other the purpose of any other value; empty where another value is invalid
     */
    record ClassPurposes(
            String parameter,
            ImmutableMap<String, ClassPurpose> byValue,
            ClassPurpose absent,
            Optional<ClassPurpose> other)
            implements Fact {
        public ClassPurposes {
            requireNonNull(parameter, "parameter");
            requireNonNull(byValue, "byValue");
            requireNonNull(absent, "absent");
            requireNonNull(other, "other");
        }
    }

    /**
     * Parameters without which a class of the driver fails on every snapshot.
     *
     * @param parameters their keys
     */
    record NeededParameters(ImmutableSet<String> parameters) implements Fact {
        public NeededParameters {
            requireNonNull(parameters, "parameters");
        }
    }

    /**
     * How many snapshots of one volume the driver keeps at most. It is shown; nothing is counted against it.
     *
     * @param perVolume the number, at least 0
     */
    record MaximumSnapshots(int perVolume) implements Fact {
        public MaximumSnapshots {
            if (perVolume < 0) {
                throw new IllegalArgumentException("perVolume: expected at least 0, was " + perVolume);
            }
        }
    }

    /**
     * The release that runs. Conditions on a release are decided by it; one of which nothing is known counts as current.
     *
     * @param product the product whose release it is, {@code Longhorn} for example; the empty text is the driver itself
     * @param release the release, {@code 1.6.0} or {@code v1.6.0-rc1} for example
     */
    record Release(String product, String release) implements Fact {
        public Release {
            requireNonNull(product, "product");
            requireNonNull(release, "release");
        }
    }

    /**
     * A limit of the driver.
     *
     * @param limit which
     */
    record Limited(Limit limit) implements Fact {
        public Limited {
            requireNonNull(limit, "limit");
        }
    }
}
