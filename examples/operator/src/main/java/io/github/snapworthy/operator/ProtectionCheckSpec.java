package io.github.snapworthy.operator;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked. A bean, as the client makes them; what is not said is empty. */
public class ProtectionCheckSpec {
    @Required
    @JsonPropertyDescription("The object that is asked about, in the namespace of the check.")
    private CheckedSubject subject = new CheckedSubject();

    @JsonPropertyDescription("The operations that are asked about; all that need no parameter where none is named.")
    private List<String> operations = List.of();

    /** The object that is asked about. */
    public CheckedSubject getSubject() {
        return subject;
    }

    /** Sets the object that is asked about. */
    public void setSubject(@Nullable CheckedSubject subject) {
        this.subject = subject == null ? new CheckedSubject() : subject;
    }

    /** The names of the operations, {@code snapshot} for example; all that need no parameter where there are none. */
    public List<String> getOperations() {
        return operations;
    }

    /** Sets the names of the operations. */
    public void setOperations(@Nullable List<@Nullable String> operations) {
        this.operations = operations == null
                ? List.of()
                : operations.stream().map(String::valueOf).toList();
    }
}
