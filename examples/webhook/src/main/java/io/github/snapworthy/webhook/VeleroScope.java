package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;

/**
 * Which claims a Backup of Velero takes in, as far as its namespaces tell.
 *
 * @param included the namespaces that it names, none or {@code *} for all
 * @param excluded the namespaces that it leaves out
 * @param isNarrowed whether labels, kinds of resources or patterns narrow it in a way that is not followed here
 */
record VeleroScope(ImmutableSet<String> included, ImmutableSet<String> excluded, boolean isNarrowed) {
    private static final String ALL = "*";

    /** What narrows a Backup beyond its namespaces. A pod that is left in takes its claims with it, so it is not followed. */
    private static final ImmutableList<String> FILTERS = ImmutableList.of(
            "spec.labelSelector",
            "spec.orLabelSelectors",
            "spec.includedResources",
            "spec.excludedResources",
            "spec.includedNamespaceScopedResources",
            "spec.excludedNamespaceScopedResources");

    static VeleroScope of(NewObject backup) throws UnreadableField {
        ImmutableSet<String> included = backup.texts("spec.includedNamespaces");
        ImmutableSet<String> excluded = backup.texts("spec.excludedNamespaces");
        boolean isNarrowed = hasPattern(included) || hasPattern(excluded);
        for (String filter : FILTERS) {
            isNarrowed |= backup.has(filter);
        }
        return new VeleroScope(included, excluded, isNarrowed);
    }

    private static boolean hasPattern(ImmutableSet<String> namespaces) {
        return namespaces.stream()
                .anyMatch(name -> !name.equals(ALL) && name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0));
    }

    /** The claims that are known in its namespaces, sorted. */
    ImmutableList<ObjectRef> claims(Inventory seen) {
        return seen.refs(Kind.CLAIM).stream()
                .filter(ref -> takesIn(ref.namespace()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether those are known to be all claims that it takes in, and no others. */
    boolean isWhole(Inventory seen) {
        return !isNarrowed
                && (isEverywhere()
                        ? seen.observation(Kind.CLAIM).isComplete()
                        : included.stream()
                                .allMatch(name ->
                                        seen.observation(Kind.CLAIM, name).isComplete()));
    }

    private boolean takesIn(String namespace) {
        return (isEverywhere() || included.contains(namespace)) && !excluded.contains(namespace);
    }

    private boolean isEverywhere() {
        return included.isEmpty() || included.contains(ALL);
    }
}
