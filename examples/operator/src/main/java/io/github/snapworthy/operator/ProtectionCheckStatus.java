package io.github.snapworthy.operator;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;

/** The answer. A bean, as the client makes them. */
public class ProtectionCheckStatus {
    private List<Condition> conditions = List.of();

    /** The conditions, one of each type. */
    public List<Condition> getConditions() {
        return conditions;
    }

    /** Sets the conditions. */
    public void setConditions(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }
}
