package io.github.snapworthy.webhook;

import java.util.Optional;

/** The machine that a snapshot, backup or restore names. */
final class Machines {
    private static final String GROUP = "kubevirt.io";

    private Machines() {}

    /** The name of the machine in that role; empty where something else plays it, a tracker of backups for example. */
    static Optional<String> in(NewObject object, String role) throws UnreadableField {
        boolean isMachine = object.text(role + ".kind").orElse("VirtualMachine").equals("VirtualMachine")
                && object.text(role + ".apiGroup").orElse(GROUP).equals(GROUP);
        return isMachine ? Optional.of(object.requiredName(role + ".name")) : Optional.empty();
    }
}
