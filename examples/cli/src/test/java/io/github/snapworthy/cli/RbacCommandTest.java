package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RbacCommandTest {
    @Test
    void the_rights_of_a_profile_are_printed_for_kubectl() {
        Run run = Run.of("rbac", "--profile", "velero", "--service-account", "ops/snapworthy");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("# The least rights to decide snapshot, backup under profile velero.")
                .contains("kind: ClusterRole\n", "kind: ClusterRoleBinding\n", "\"schedules\"", "namespace: \"ops\"")
                .doesNotContain("\"secrets\"", "kind: Role\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void options_choose_namespaces_operations_names_and_what_is_granted_beyond_the_least() {
        Run run = Run.of(("rbac --profile kubernetes --operation snapshot --namespace apps --name lister"
                        + " --with-secrets --with-watch")
                .split(" "));

        assertThat(run.out())
                .contains("# Nobody has these rights yet", "namespace: \"apps\"", "name: \"lister\"", "\"secrets\"")
                .contains("verbs: [\"list\", \"watch\"]")
                .doesNotContain("RoleBinding");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                --profile auto                                     | name one of
                --profile velro                                    | did you mean velero?
                --operation snapshot                               | --profile
                --profile velero --operation snap                  | operation snap is unknown
                --profile velero --namespace A                     | namespace: 'A' is no name
                --profile velero --service-account reader          | expected NAMESPACE/NAME
                --profile velero --service-account ops/Reader      | service account: 'Reader' is no name
                --profile velero --name a_b                        | name: 'a_b' is no name
                """)
    void bad_usage_is_2_and_says_what_was_expected(String words, String expected) {
        Run run = Run.of(("rbac " + words).split(" +"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(expected);
        assertThat(run.out()).isEmpty();
    }
}
