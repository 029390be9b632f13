package io.github.snapworthy.core;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile prints the codes that it can give, and no others. */
class ProfileCodesTest {
    private static final String RESOLVES = "CLASS_RESOLVES";

    private static Profile profile(String name) {
        return switch (name) {
            case "harvester" -> Profile.harvester();
            case "kubevirt" -> Profile.kubevirt();
            case "velero" -> Profile.velero();
            default -> Profile.kubernetes();
        };
    }

    private static Set<String> codes(Profile profile, Operation operation, String requirement) {
        return profile.requirements().stream()
                .filter(list -> list.operation() == operation)
                .flatMap(list -> list.requirements().stream())
                .filter(entry -> entry.name().equals(requirement))
                .flatMap(entry -> entry.codes().stream())
                .map(Code::value)
                .collect(toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                SNAPSHOT_CLASS_NOT_CONFIGURED | harvester
                HOST_CONFIG_INVALID           | harvester
                HOST_CONFIG_READERS_DISAGREE  | harvester
                SNAPSHOT_CLASS_NONE           | kubernetes kubevirt velero
                SNAPSHOT_CLASS_AMBIGUOUS      | kubernetes kubevirt velero
                ORDER_DEPENDENT               | kubevirt velero
                DEFAULT_MARK_IS_FALSE         | kubevirt velero
                STORAGE_CLASS_MISSING         | velero
                FACT_UNREADABLE               | harvester kubevirt velero
                SNAPSHOT_CLASS_NOT_FOUND      | kubernetes harvester kubevirt velero
                BACKUP_CLASS_IS_LOCAL_SNAPSHOT | none
                """)
    void the_choice_of_a_class_has_the_codes_of_the_dialect(String code, String profiles) {
        for (String name : new String[] {"kubernetes", "harvester", "kubevirt", "velero"}) {
            assertThat(codes(profile(name), Operation.SNAPSHOT, RESOLVES).contains(code))
                    .as(name)
                    .isEqualTo(profiles.contains(name));
        }
    }

    @Test
    void that_a_class_is_no_backup_is_said_of_backups_by_the_driver_alone() {
        assertThat(codes(Profile.kubernetes(), Operation.BACKUP, RESOLVES)).contains("BACKUP_CLASS_IS_LOCAL_SNAPSHOT");
        assertThat(codes(Profile.kubernetes(), Operation.CLONE, RESOLVES))
                .doesNotContain("BACKUP_CLASS_IS_LOCAL_SNAPSHOT")
                .contains("SNAPSHOT_CLASS_WRONG_PURPOSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SNAPSHOT_SIZE_FITS", "BACKUP_SIZE_FITS", "REPLACED_BINDS"})
    void what_harvester_alone_asks_is_printed_for_it_alone(String requirement) {
        for (String name : new String[] {"kubernetes", "harvester", "kubevirt", "velero"}) {
            assertThat(profile(name).requirements().stream()
                            .flatMap(list -> list.requirements().stream())
                            .anyMatch(entry -> entry.name().equals(requirement)))
                    .isEqualTo(name.equals("harvester"));
        }
    }

    @Test
    void a_location_of_velero_is_asked_for_once() {
        assertThat(codes(Profile.velero(), Operation.BACKUP, "LOCATION_AVAILABLE"))
                .isEmpty();
        assertThat(codes(Profile.velero(), Operation.BACKUP, "LOCATION_OF_VELERO"))
                .contains("BACKUP_TARGET_MISSING");
    }

    @Test
    void a_copy_needs_cdi() {
        assertThat(CloneMethod.COPY.condition()).isEqualTo("where CDI is served");
        assertThat(CloneMethod.CSI_CLONE.condition()).isEmpty();
    }
}
