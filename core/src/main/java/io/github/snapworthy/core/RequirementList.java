package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * One list of the table of requirements: what an operation needs of a claim, a machine or a method.
 *
 * @param operation the operation
 * @param title for what the list is, in words
 * @param requirements the requirements, in the order in which they are checked
 */
public record RequirementList(Operation operation, String title, ImmutableList<Entry> requirements) {
    /**
     * A requirement.
     *
     * @param name its name, {@code CLAIM_BOUND} for example
     * @param title what it asks, in words
     * @param codes the codes that it can give
     */
    public record Entry(String name, String title, ImmutableList<Code> codes) {
        public Entry {
            requireNonNull(name, "name");
            requireNonNull(title, "title");
            requireNonNull(codes, "codes");
        }
    }

    public RequirementList {
        requireNonNull(operation, "operation");
        requireNonNull(title, "title");
        requireNonNull(requirements, "requirements");
    }
}
