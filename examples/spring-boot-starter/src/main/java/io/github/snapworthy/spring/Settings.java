package io.github.snapworthy.spring;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.facts.FactFileException;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.ListOptions;
import io.github.snapworthy.kubernetes.LiveMetrics;
import io.github.snapworthy.kubernetes.WatchOptions;
import io.github.snapworthy.spring.SnapworthyProperties.FactSettings;
import io.github.snapworthy.spring.SnapworthyProperties.InventorySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What properties mean; one that cannot be used is named, with what is expected of it. */
final class Settings {
    private final SnapworthyProperties properties;

    Settings(SnapworthyProperties properties) {
        this.properties = properties;
    }

    Profile profile() {
        return Profile.ofName(properties.profile())
                .orElseThrow(() -> new InvalidSettingException(
                        "snapworthy.profile",
                        "one of " + String.join(", ", Lists.transform(Profile.all(), Profile::name)),
                        "'" + properties.profile() + "'"));
    }

    ImmutableSet<Operation> operations() {
        for (Operation operation : properties.operations()) {
            if (!operation.standsAlone()) {
                throw new InvalidSettingException(
                        "snapworthy.operations",
                        "operations that need no parameter: snapshot, backup, restore, clone, group-snapshot",
                        "'" + operation.reportName() + "'");
            }
        }
        if (properties.operations().isEmpty()) {
            throw new InvalidSettingException("snapworthy.operations", "one operation at least", "none");
        }
        return Sets.immutableEnumSet(properties.operations());
    }

    FileSource file() {
        InventorySettings inventory = properties.inventory();
        String expected = "a file or a folder of manifests, or a support bundle, where the source is a file";
        Path path = inventory.path();
        if (path == null) {
            throw new InvalidSettingException("snapworthy.inventory.path", expected, "nothing");
        }
        if (inventory.refresh().isNegative()) {
            throw new InvalidSettingException(
                    "snapworthy.inventory.refresh",
                    "a time, or zero",
                    inventory.refresh().toString());
        }
        try {
            return new FileSource(path, inventory.refresh(), InstantSource.system());
        } catch (IOException e) {
            throw new InvalidSettingException("snapworthy.inventory.path", expected, e);
        }
    }

    /** The kinds that these decisions read, but for Secrets: there is no right to their names alone. */
    ImmutableSet<Kind> kinds(Profile profile) {
        return Advisor.of(profile).reads(operations().toArray(Operation[]::new)).stream()
                .filter(kind -> kind != Kind.SECRET)
                .collect(Sets.toImmutableEnumSet());
    }

    WatchOptions watch(LiveMetrics metrics) {
        InventorySettings inventory = properties.inventory();
        return WatchOptions.builder()
                .list(lists(inventory.namespaces()))
                .maxAge(positive("snapworthy.inventory.max-age", inventory.maxAge()))
                .metrics(metrics)
                .build();
    }

    private static ListOptions lists(List<String> namespaces) {
        try {
            return ListOptions.builder().namespaces(namespaces).build();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("snapworthy.inventory.namespaces", "names of namespaces", e);
        }
    }

    /** Those sources, and what files say beside them. */
    FactSources with(FactSources sources) {
        FactSettings facts = properties.facts();
        FactSources all = sources;
        if (!facts.overrides().isEmpty()) {
            all = all.and(
                    FactSources.of(read("snapworthy.facts.overrides", () -> FactFiles.overrides(facts.overrides()))));
        }
        if (!facts.evidence().isEmpty()) {
            all = all.knowing(read("snapworthy.facts.evidence", () -> FactFiles.evidence(facts.evidence())));
        }
        Duration holds = facts.evidenceHolds();
        return holds == null ? all : all.evidenceHolds(positive("snapworthy.facts.evidence-holds", holds));
    }

    private static Duration positive(String property, Duration time) {
        if (time.toMillis() <= 0) {
            throw new InvalidSettingException(property, "a millisecond or more", time.toString());
        }
        return time;
    }

    /** Reads files of facts. */
    private interface Reading<T> {
        T read() throws IOException, FactFileException;
    }

    private static <T> T read(String property, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | FactFileException e) {
            throw new InvalidSettingException(property, "files that can be used", e);
        }
    }
}
