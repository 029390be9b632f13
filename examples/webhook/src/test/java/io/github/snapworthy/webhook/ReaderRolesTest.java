package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rights of the manifest are those that decisions need, and no others. */
class ReaderRolesTest {
    private static final Path MANIFEST = Path.of("manifests/15-rbac.yaml");

    @Test
    void the_manifest_is_the_one_that_is_printed() throws IOException {
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(MANIFEST, ReaderRoles.toYaml());
        }
        assertThat(MANIFEST).hasContent(ReaderRoles.toYaml());
    }

    @Test
    void each_kind_that_an_answer_rests_on_is_watched_except_secrets() {
        for (DecidedKind kind : DecidedKind.values()) {
            for (var operation : kind.operations()) {
                assertThat(Advisor.of(kind.profile()).reads(operation))
                        .filteredOn(read -> read != Kind.SECRET)
                        .as(kind + " " + operation)
                        .isSubsetOf(ReaderRoles.kinds());
            }
        }
        assertThat(ReaderRoles.kinds())
                .contains(Kind.VELERO_BACKUP, Kind.BACKUP_LOCATION) // what is told of a Restore of Velero
                .doesNotContain(Kind.SECRET, Kind.CLAIM_SET);
    }

    @Test
    void the_roles_are_bound_to_the_account_of_the_pod() throws IOException {
        Manifest account = Manifest.of("ServiceAccount");
        assertThat(Manifest.all())
                .filteredOn(one -> one.text("kind").equals("ClusterRoleBinding"))
                .hasSize(4)
                .allSatisfy(binding -> {
                    assertThat(binding.text("subjects.0.name")).isEqualTo(account.text("metadata.name"));
                    assertThat(binding.text("subjects.0.namespace")).isEqualTo(account.text("metadata.namespace"));
                });
    }
}
