package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.AccessRules.Grant;
import io.github.snapworthy.kubernetes.AccessRules.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class AccessRulesTest {
    private static AccessRules.Builder snapshots() {
        return AccessRules.builder().profile(Profile.kubernetes()).addOperations(Operation.SNAPSHOT);
    }

    @Test
    void what_decisions_read_may_be_listed_and_nothing_else_may_be_done() {
        AccessRules rules = AccessRules.of(Profile.kubernetes(), Operation.SNAPSHOT);

        assertThat(rules.kinds())
                .containsAll(List.of(Kind.CLAIM, Kind.VOLUME, Kind.SNAPSHOT_CLASS))
                .doesNotContain(Kind.SECRET, Kind.API_DEFINITION, Kind.SETTING, Kind.CONFIG_MAP);
        assertThat(documents(rules)).hasSize(1);
        assertThat(rulesOf(documents(rules).get(0)))
                .allSatisfy(rule -> assertThat(rule).containsEntry("verbs", List.of("list")));
        assertThat(granted(documents(rules).get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        rules.kinds().stream().map(AccessRulesTest::resource).toList());
    }

    @Test
    void secrets_are_left_out_and_the_text_says_what_that_means() {
        assertThat(AccessRules.of(Profile.kubernetes(), Operation.SNAPSHOT).toYaml())
                .contains("# Secrets are left out", "no right for metadata alone", "SNAPSHOT_CLASS_SECRET_MISSING")
                .doesNotContain("\"secrets\"");

        AccessRules more = snapshots().addGrants(Grant.SECRETS).build();
        assertThat(more.kinds()).contains(Kind.SECRET);
        assertThat(more.toYaml()).contains("# Secrets are in", "\"secrets\"");
    }

    @Test
    void an_operation_without_secrets_grants_none_even_where_they_may_be_granted() {
        AccessRules rules = AccessRules.builder()
                .profile(Profile.kubernetes())
                .addOperations(Operation.ATTACH)
                .addGrants(Grant.SECRETS)
                .build();

        assertThat(Advisor.of(Profile.kubernetes()).reads(Operation.ATTACH)).doesNotContain(Kind.SECRET);
        assertThat(rules.kinds()).doesNotContain(Kind.SECRET);
    }

    @Test
    void a_host_that_watches_gets_the_verb() {
        assertThat(snapshots().addGrants(Grant.WATCH).build().toYaml()).contains("verbs: [\"list\", \"watch\"]");
    }

    @Test
    void in_namespaces_kinds_of_the_cluster_keep_a_role_of_the_cluster() {
        AccessRules rules = snapshots().addNamespaces("db", "apps").build();
        List<Map<?, ?>> documents = documents(rules);

        assertThat(kinds(documents)).containsExactly("ClusterRole", "Role", "Role");
        assertThat(metadata(documents.get(1))).containsEntry("namespace", "apps");
        assertThat(granted(documents.get(0))).contains("/persistentvolumes").doesNotContain("/persistentvolumeclaims");
        assertThat(granted(documents.get(1)))
                .contains("/persistentvolumeclaims")
                .doesNotContain("/persistentvolumes");
    }

    @Test
    void roles_are_bound_to_the_account_by_their_names() {
        AccessRules rules = snapshots()
                .addNamespaces("apps")
                .serviceAccount(new ServiceAccount("ops", "1e3"))
                .name("true")
                .build();
        List<Map<?, ?>> documents = documents(rules);

        assertThat(kinds(documents)).containsExactly("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding");
        assertThat(documents).allSatisfy(d -> assertThat(metadata(d)).containsEntry("name", "true"));
        assertThat(documents.get(3).get("subjects"))
                .isEqualTo(List.of(Map.of("kind", "ServiceAccount", "name", "1e3", "namespace", "ops")));
        assertThat(documents.get(3).get("roleRef"))
                .isEqualTo(Map.of("apiGroup", "rbac.authorization.k8s.io", "kind", "Role", "name", "true"));
    }

    @Test
    void names_that_no_object_can_have_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshots().addNamespaces("a/b").build())
                .withMessageContaining("namespace: 'a/b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshots().name("Reader").build())
                .withMessageContaining("name: 'Reader'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceAccount("", "x"))
                .withMessageContaining("service account");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessRules.of(Profile.kubernetes()))
                .withMessageContaining("operations");
    }

    private static List<String> kinds(List<Map<?, ?>> documents) {
        return documents.stream().map(d -> String.valueOf(d.get("kind"))).toList();
    }

    private static String resource(Kind kind) {
        return kind.group() + "/" + kind.plural();
    }

    private static List<Map<?, ?>> documents(AccessRules rules) {
        List<Map<?, ?>> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(rules.toYaml())
                .forEach(document -> documents.add((Map<?, ?>) document));
        return documents;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> metadata(Map<?, ?> document) {
        return (Map<String, Object>) document.get("metadata");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, List<String>>> rulesOf(Map<?, ?> document) {
        return (List<Map<String, List<String>>>) document.get("rules");
    }

    private static List<String> granted(Map<?, ?> document) {
        return rulesOf(document).stream()
                .flatMap(rule -> rule.get("resources").stream()
                        .map(plural -> rule.get("apiGroups").get(0) + "/" + plural))
                .toList();
    }
}
