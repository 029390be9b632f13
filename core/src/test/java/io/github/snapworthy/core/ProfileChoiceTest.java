package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileChoiceTest {
    private static Inventory defining(String... groups) {
        Inventory.Builder seen = Inventory.builder();
        for (String group : groups) {
            seen.add(new ApiDefinition("things", group, ImmutableSet.of("v1")));
        }
        return seen.build();
    }

    @ParameterizedTest
    @CsvSource({
        "harvesterhci.io velero.io kubevirt.io, harvester",
        "velero.io kubevirt.io, velero",
        "kubevirt.io, kubevirt",
        "cdi.kubevirt.io example.io, kubernetes"
    })
    void the_host_that_shows_itself_decides_and_one_is_asked_before_the_other(String groups, String profile) {
        ProfileChoice choice = ProfileChoice.of(ProfileChoice.AUTO, defining(groups.split(" ")));

        assertThat(choice.profile().name()).isEqualTo(profile);
        assertThat(choice).isEqualTo(ProfileChoice.seenIn(defining(groups.split(" "))));
        assertThat(choice.why()).startsWith("auto: ");
    }

    @Test
    void why_names_what_was_seen_and_what_was_not() {
        assertThat(ProfileChoice.seenIn(defining("velero.io")).why())
                .isEqualTo("auto: definitions of velero.io were seen, and nothing of harvesterhci.io and no namespace"
                        + " harvester-system");
        assertThat(ProfileChoice.seenIn(Inventory.builder().build()).why())
                .isEqualTo("auto: nothing of harvesterhci.io and no namespace harvester-system, nothing of kubevirt.io"
                        + " and nothing of velero.io was seen");
    }

    @Test
    void a_host_shows_itself_by_its_namespace_alone() {
        Inventory seen = Inventory.builder()
                .add(Claim.builder().name("harvester-system", "data").build())
                .build();
        assertThat(ProfileChoice.seenIn(seen))
                .isEqualTo(new ProfileChoice(Profile.harvester(), "auto: namespace harvester-system was seen"));
    }

    @Test
    void a_name_that_was_asked_for_is_taken_whatever_was_seen() {
        for (Profile profile : Profile.all()) {
            assertThat(ProfileChoice.of(profile.name(), defining("harvesterhci.io")))
                    .isEqualTo(new ProfileChoice(profile, "asked for by name"));
        }
        assertThat(ProfileChoice.names()).containsExactly("auto", "kubernetes", "harvester", "kubevirt", "velero");
    }

    @Test
    void a_name_that_nobody_has_is_refused_with_those_that_there_are() {
        assertThat(Profile.ofName("auto")).isEmpty();
        assertThatThrownBy(() -> ProfileChoice.of("longhorn", defining()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("profile: expected one of [auto, kubernetes, harvester, kubevirt, velero], was longhorn");
    }
}
