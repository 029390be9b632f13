package io.github.snapworthy.operator;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Names the object that is asked about. A bean, as the client makes them. */
public class CheckedSubject {
    private static final String CLAIM = "PersistentVolumeClaim";

    @Default(CLAIM)
    @JsonPropertyDescription("PersistentVolumeClaim, VirtualMachine, VolumeSnapshot, VirtualMachineSnapshot or"
            + " VirtualMachineBackup (of Harvester).")
    private String kind = CLAIM;

    @Required
    @JsonPropertyDescription("Its name.")
    private String name = "";

    /** Its kind, {@code PersistentVolumeClaim} where nothing is said. */
    public String getKind() {
        return kind;
    }

    /** Sets its kind. */
    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? CLAIM : kind;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Sets its name. */
    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
