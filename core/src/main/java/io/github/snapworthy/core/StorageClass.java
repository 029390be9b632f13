package io.github.snapworthy.core;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/** A StorageClass. */
@Value.Immutable
@DomainStyle
public interface StorageClass extends ClusterObject {
    /** {@code provisioner}. With a slash in it, it is no CSI driver. */
    String provisioner();

    /** {@code parameters}. */
    ImmutableMap<String, String> parameters();

    /** The annotations that decisions or the host read. */
    ImmutableMap<String, String> annotations();

    /** Whether {@code volumeBindingMode} is {@code WaitForFirstConsumer}. */
    @Value.Default
    default boolean bindsOnFirstConsumer() {
        return false;
    }

    /** {@code allowVolumeExpansion}. */
    @Value.Default
    default boolean allowsExpansion() {
        return false;
    }

    /** A builder; name and provisioner have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StorageClass}; not thread-safe. */
    final class Builder extends ImmutableStorageClass.Builder {
        Builder() {}

        /** The name of the class. */
        public Builder name(String name) {
            return ref(ObjectRef.of(Kind.STORAGE_CLASS, name));
        }
    }
}
