package io.github.snapworthy.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command takes. */
class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"kubernetes", "kubevirt", "harvester", "velero"})
    void a_profile_is_named(String name) {
        assertThat(Main.profile(name).name()).isEqualTo(name);
    }

    @Test
    void another_name_is_refused_before_anything_is_asked_of_a_cluster() {
        assertThatThrownBy(() -> Main.main(new String[] {"openshift"}))
                .hasMessage("profile: expected one of [kubernetes, harvester, kubevirt, velero], was openshift");
    }
}
