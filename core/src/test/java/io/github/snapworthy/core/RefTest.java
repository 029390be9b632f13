package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {
    @Test
    void a_null_is_refused_with_the_name_of_the_parameter() {
        assertThatNullPointerException()
                .isThrownBy(() -> ClaimRef.of(nothing(), "data"))
                .withMessage("namespace");
        assertThatNullPointerException()
                .isThrownBy(() -> VmRef.of("vms", nothing()))
                .withMessage("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "a b", "a%2fb", "tab\there"})
    void a_malformed_name_is_refused_with_the_name_of_the_parameter(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimRef.of("apps", name))
                .withMessageStartingWith("name: expected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimRef.of(name, "data"))
                .withMessageStartingWith("namespace: expected");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "CLAIM_SET")
    void every_kind_is_found_by_its_group_and_name(Kind kind) {
        assertThat(Kind.of(kind.group(), kind.bareName())).contains(kind);
    }

    @Test
    void references_sort_by_kind_namespace_and_name_and_print_themselves() {
        ObjectRef claim = ClaimRef.of("apps", "data").object();
        ObjectRef volume = ObjectRef.of(Kind.VOLUME, "pv-1");
        assertThat(volume).isLessThan(claim);
        assertThat(claim).hasToString("PersistentVolumeClaim/apps/data");
        assertThat(volume).hasToString("PersistentVolume/pv-1");
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
