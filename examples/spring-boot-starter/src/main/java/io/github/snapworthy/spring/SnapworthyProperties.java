package io.github.snapworthy.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application sets.
 *
 * @param enabled Whether there are any beans of Snapworthy.
 * @param profile Whose rules decide: kubernetes, kubevirt, harvester or velero.
 * @param operations The operations that are counted, listed and watched for: of those that need no parameter.
 * @param inventory Where what is known of the cluster comes from.
 * @param facts What is known of drivers beside what providers say.
 */
@ConfigurationProperties("snapworthy")
public record SnapworthyProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("kubernetes") String profile,

        @DefaultValue({"snapshot", "backup", "restore", "clone", "group-snapshot"})
        Set<Operation> operations,

        @DefaultValue InventorySettings inventory,
        @DefaultValue FactSettings facts) {

    /** Takes the operations in their order. */
    public SnapworthyProperties {
        operations = ImmutableSet.copyOf(operations);
    }

    /** Where an inventory comes from. */
    public enum Source {
        /** A live cluster, which is kept in sight. */
        LIVE,
        /** A file or a folder of manifests, or a support bundle. */
        FILE
    }

    /**
     * Where what is known of the cluster comes from.
     *
     * @param source A live cluster, or a file.
     * @param path The file or folder that is read, where the source is one.
     * @param namespaces The namespaces that are watched, where the source is a live cluster; all of them where none is named.
     * @param maxAge How long nothing may be heard of a kind of a live cluster before it is unknown.
     * @param refresh How old what was read from a file may become before it is read again; never, where it is zero.
     */
    public record InventorySettings(
            @DefaultValue("live") Source source,
            @Nullable Path path,
            @DefaultValue List<String> namespaces,
            @DefaultValue("5m") Duration maxAge,
            @DefaultValue("0s") Duration refresh) {
        /** Takes the namespaces in their order. */
        public InventorySettings {
            namespaces = ImmutableList.copyOf(namespaces);
        }
    }

    /**
     * What is known of drivers beside what providers say.
     *
     * @param overrides Files of an administrator's statements.
     * @param evidence Files of what was found out of drivers.
     * @param evidenceHolds How long evidence is believed; for ever where nothing is said.
     */
    public record FactSettings(
            @DefaultValue List<Path> overrides,
            @DefaultValue List<Path> evidence,
            @Nullable Duration evidenceHolds) {
        /** Takes the files in their order. */
        public FactSettings {
            overrides = ImmutableList.copyOf(overrides);
            evidence = ImmutableList.copyOf(evidence);
        }
    }
}
