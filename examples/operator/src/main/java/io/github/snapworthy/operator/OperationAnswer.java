package io.github.snapworthy.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer for one operation. A bean, as the client makes them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public class OperationAnswer {
    @JsonPropertyDescription("The operation, snapshot for example.")
    private String operation = "";

    @JsonPropertyDescription("ALLOWED, WAIT, UNKNOWN or DENIED.")
    private String verdict = "";

    @JsonPropertyDescription("The snapshot class that will be used, where one is.")
    private @Nullable String snapshotClass;

    @JsonPropertyDescription("The method that will be used, where there is a choice.")
    private @Nullable String method;

    @JsonPropertyDescription("What stands in the way; empty where it is allowed.")
    private List<Reason> reasons = List.of();

    /** The name of the operation. */
    public String getOperation() {
        return operation;
    }

    /** Sets the name of the operation. */
    public void setOperation(String operation) {
        this.operation = operation;
    }

    /** The verdict. */
    public String getVerdict() {
        return verdict;
    }

    /** Sets the verdict. */
    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    /** The snapshot class that will be used; null where none resolved, none is needed, or disks differ. */
    public @Nullable String getSnapshotClass() {
        return snapshotClass;
    }

    /** Sets the snapshot class. */
    public void setSnapshotClass(@Nullable String snapshotClass) {
        this.snapshotClass = snapshotClass;
    }

    /** The method that will be used; null where there is no choice, or disks differ. */
    public @Nullable String getMethod() {
        return method;
    }

    /** Sets the method. */
    public void setMethod(@Nullable String method) {
        this.method = method;
    }

    /** What stands in the way: the smallest set of reasons whose repair would allow it. */
    public List<Reason> getReasons() {
        return reasons;
    }

    /** Sets the reasons. */
    public void setReasons(@Nullable List<Reason> reasons) {
        this.reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** What stands in the way. A bean, as the client makes them. */
    public static class Reason {
        @JsonPropertyDescription("The code, SNAPSHOT_CLASS_NONE for example.")
        private String code = "";

        @JsonPropertyDescription("A sentence for people.")
        private String message = "";

        /** The code, for machines. */
        public String getCode() {
            return code;
        }

        /** Sets the code. */
        public void setCode(String code) {
            this.code = code;
        }

        /** The sentence, for people. */
        public String getMessage() {
            return message;
        }

        /** Sets the sentence. */
        public void setMessage(String message) {
            this.message = message;
        }
    }
}
