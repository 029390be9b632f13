package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;

/**
 * What two decisions have in common that lack the same: whoever remedies one probably remedies the other.
 *
 * @param operation what is asked
 * @param lacks what blocks
 */
record Likeness(Operation operation, ImmutableList<Lack> lacks) {
    /**
     * What blocks, whoever it is about.
     *
     * @param code the code
     * @param method the method
     * @param arguments the particulars
     * @param storageClass the StorageClass of the claim that it is about
     */
    record Lack(
            Code code, Optional<Method> method, ImmutableMap<String, String> arguments, Optional<String> storageClass) {
        static Lack of(Finding finding, Store store) {
            Optional<String> storageClass =
                    store.get(finding.subject()) instanceof Claim claim ? claim.storageClass() : Optional.empty();
            return new Lack(finding.code(), finding.method(), finding.arguments(), storageClass);
        }
    }

    static Likeness of(Decision decision, Store store) {
        return new Likeness(
                decision.request().operation(),
                decision.blockers().stream()
                        .map(finding -> Lack.of(finding, store))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }
}
