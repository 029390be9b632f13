package io.github.snapworthy.core;

/**
 * Names a VirtualMachineBackup of Harvester, be it of type backup or of type snapshot.
 *
 * @param namespace the namespace of the backup
 * @param name the name of the backup
 */
public record VmBackupRef(String namespace, String name) implements Subject {
    public VmBackupRef {
        Names.namespace(namespace);
        Names.name(name);
    }

    /** The backup of that namespace and name. */
    public static VmBackupRef of(String namespace, String name) {
        return new VmBackupRef(namespace, name);
    }

    @Override
    public ObjectRef object() {
        return ObjectRef.of(Kind.HARVESTER_BACKUP, namespace, name);
    }
}
