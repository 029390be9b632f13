package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.HostRule;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.RequirementList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Profiles as rows of cells: one line each, or all that one is made of. */
final class ProfileRows {
    static final List<String> TITLES =
            List.of("PROFILE", "DIALECT", "BACKUP METHODS", "CLONE METHODS", "UNCOVERED DISK", "SHAREABLE DISK");

    static final List<String> PROPERTY_TITLES = List.of("PROPERTY", "VALUE");

    static final List<String> REQUIREMENT_TITLES = List.of("OPERATION", "LIST", "REQUIREMENT", "WHAT IT ASKS", "CODES");

    private ProfileRows() {}

    static List<List<String>> of(ProfileReport report) {
        return report.profiles().stream()
                .map(profile -> List.of(
                        profile.name(),
                        profile.dialect().name(),
                        backupMethods(profile),
                        cloneMethods(profile),
                        profile.coverageRule().name(),
                        profile.shareableDisk().name()))
                .toList();
    }

    /** Under {@link #PROPERTY_TITLES}. */
    static List<List<String>> properties(Profile profile) {
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        rows.add(List.of("name", profile.name()));
        rows.add(List.of("dialect", profile.dialect().name()));
        rows.add(List.of("backup methods", backupMethods(profile)));
        rows.add(List.of("method choice", profile.methodChoice().name()));
        rows.add(List.of("clone methods", cloneMethods(profile)));
        rows.add(List.of("uncovered disk", profile.coverageRule().name()));
        rows.add(List.of("shareable disk", profile.shareableDisk().name()));
        rows.add(List.of("unhandled disks", names(profile.unhandledDisks())));
        rows.add(List.of("extras", names(profile.extras())));
        rows.add(List.of("classes by StorageClass", classes(profile)));
        rows.add(List.of(
                "lowest assurance", profile.assuranceFloor().map(Enum::name).orElse("")));
        rows.add(List.of(
                "lowest consistency", profile.consistencyFloor().map(Enum::name).orElse("")));
        rows.add(List.of(
                "vetoes", profile.vetoes().stream().map(HostRule::toString).collect(Collectors.joining(", "))));
        return rows.build();
    }

    private static String classes(Profile profile) {
        return profile.snapshotClassByStorageClass().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String backupMethods(Profile profile) {
        ImmutableList<BackupMethod> methods = profile.backupMethods();
        return methods.isEmpty() ? "those that the cluster shows" : names(methods);
    }

    private static String cloneMethods(Profile profile) {
        return profile.cloneMethods().stream()
                .map(method -> (method + " " + method.condition()).trim())
                .collect(Collectors.joining(", "));
    }

    /** Under {@link #REQUIREMENT_TITLES}. */
    static List<List<String>> requirements(Profile profile) {
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        for (RequirementList list : profile.requirements()) {
            for (RequirementList.Entry entry : list.requirements()) {
                rows.add(List.of(
                        list.operation().reportName(),
                        list.title(),
                        entry.name(),
                        entry.title(),
                        entry.codes().stream().map(Code::value).collect(Collectors.joining(", "))));
            }
        }
        return rows.build();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> value.name()).collect(Collectors.joining(", "));
    }
}
