package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * How one method of a backup or clone would do.
 *
 * @param method the method
 * @param verdict the worst of what the method needs and of what all methods need
 * @param findings the findings of the method itself
 */
public record MethodOutcome(Method method, Verdict verdict, ImmutableList<Finding> findings) {
    public MethodOutcome {
        requireNonNull(method, "method");
        requireNonNull(verdict, "verdict");
        requireNonNull(findings, "findings");
    }
}
