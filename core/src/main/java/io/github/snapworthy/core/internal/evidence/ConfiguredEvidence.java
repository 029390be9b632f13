package io.github.snapworthy.core.internal.evidence;

import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.StorageProfile;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.internal.store.Index;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.Set;

/** What somebody has configured for one driver: intent, which Kubernetes never checks. */
final class ConfiguredEvidence {
    private final Store store;
    private final DriverName driver;

    ConfiguredEvidence(Store store, DriverName driver) {
        this.store = store;
        this.driver = driver;
    }

    /** Adds what snapshot classes, profiles and the label of a CSIDriver object say. */
    void addTo(Set<SourcedFact> facts) {
        store.visit(
                Index.CLASSES_OF_DRIVER,
                driver,
                found -> facts.add(said(yes(Capability.SNAPSHOT, Optional.empty()), found.ref(), "")));
        store.visit(Kind.STORAGE_PROFILE, found -> profile((StorageProfile) found, facts));
        if (store.get(ObjectRef.of(Kind.CSI_DRIVER, driver.value())) instanceof CsiDriver object) {
            object.release()
                    .ifPresent(release -> facts.add(said(
                            new Fact.Release("", release),
                            object.ref(),
                            ": metadata.labels[app.kubernetes.io/version]")));
        }
    }

    /** A class that a profile names, and a way of cloning that somebody chose; what CDI chose itself is no evidence. */
    private void profile(StorageProfile profile, Set<SourcedFact> facts) {
        if (!driver.value().equals(provisioner(profile))) {
            return;
        }
        Optional<String> scope = Optional.of(profile.ref().name());
        if (profile.requestedSnapshotClass().or(profile::snapshotClass).isPresent()) {
            facts.add(said(yes(Capability.SNAPSHOT, scope), profile.ref(), ": snapshotClass"));
        }
        profile.requestedCloneStrategy()
                .filter("csi-clone"::equals)
                .ifPresent(
                        clone -> facts.add(said(yes(Capability.CLONE, scope), profile.ref(), ": spec.cloneStrategy")));
    }

    private String provisioner(StorageProfile profile) {
        ObjectRef ref = ObjectRef.of(Kind.STORAGE_CLASS, profile.ref().name());
        return store.get(ref) instanceof StorageClass storageClass
                ? storageClass.provisioner()
                : profile.provisioner().orElse("");
    }

    private static Fact yes(Capability capability, Optional<String> scope) {
        return new Fact.Capable(capability, Fact.Answer.SUPPORTED, scope);
    }

    private SourcedFact said(Fact fact, ObjectRef seen, String field) {
        return new SourcedFact(fact, Trust.CONFIGURED, ClusterEvidence.SOURCE, seen + field, store.observedAt());
    }
}
