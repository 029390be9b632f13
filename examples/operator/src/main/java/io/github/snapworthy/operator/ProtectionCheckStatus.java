package io.github.snapworthy.operator;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers. A bean, as the client makes them. */
public class ProtectionCheckStatus {
    @JsonPropertyDescription("The generation of the check that was answered.")
    private @Nullable Long observedGeneration;

    @JsonPropertyDescription("An answer for each operation that was asked about; none where the spec is none.")
    private List<OperationAnswer> operations = List.of();

    @JsonPropertyDescription("SpecAccepted, and one for each operation: SnapshotPossible for example.")
    private List<Condition> conditions = List.of();

    /** The generation of the check that was answered. */
    public @Nullable Long getObservedGeneration() {
        return observedGeneration;
    }

    /** Sets the generation. */
    public void setObservedGeneration(@Nullable Long observedGeneration) {
        this.observedGeneration = observedGeneration;
    }

    /** An answer for each operation that was asked about. */
    public List<OperationAnswer> getOperations() {
        return operations;
    }

    /** Sets the answers. */
    public void setOperations(@Nullable List<OperationAnswer> operations) {
        this.operations = operations == null ? List.of() : List.copyOf(operations);
    }

    /** The conditions, one of each type. */
    public List<Condition> getConditions() {
        return conditions;
    }

    /** Sets the conditions. */
    public void setConditions(@Nullable List<Condition> conditions) {
        this.conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
