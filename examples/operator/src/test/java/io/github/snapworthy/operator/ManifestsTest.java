package io.github.snapworthy.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.snapworthy.core.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifests are those of the code, and fit each other. With {@code -Dsnapworthy.regenerate=true} they are written. */
class ManifestsTest {
    private static final Path FOLDER = Path.of("manifests");

    private static void isPrinted(Path manifest, String text) throws IOException {
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(manifest, text);
        }
        assertThat(manifest).hasContent(text);
    }

    private static <T extends HasMetadata> T only(Class<T> type) throws IOException {
        List<T> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                for (String document : Files.readString(file).split("(?m)^---$")) {
                    if (document.contains("\nkind: " + type.getSimpleName() + "\n")) {
                        found.add(new KubernetesSerialization().unmarshal(document, type));
                    }
                }
            }
        }
        assertThat(found).as(type.getSimpleName()).hasSize(1);
        return found.get(0);
    }

    @Test
    void the_definition_is_generated_from_the_classes(@TempDir Path folder) throws IOException {
        new CRDGenerator()
                .customResourceClasses(ProtectionCheck.class)
                .inOutputDir(folder.toFile())
                .generate();
        String generated = Files.readString(folder.resolve("protectionchecks.snapworthy.example.com-v1.yml"));
        isPrinted(FOLDER.resolve("10-crd.yaml"), generated);
        assertThat(generated).contains("subresources:\n      status: {}");
    }

    @Test
    void the_rights_to_read_are_those_that_decisions_need() throws IOException {
        isPrinted(
                FOLDER.resolve("30-reader.yaml"),
                LiveCluster.rights(Profile.kubernetes()).toYaml());
    }

    @Test
    void the_sample_asks_something() throws IOException {
        assertThat(Asked.by(only(ProtectionCheck.class)))
                .isInstanceOfSatisfying(
                        Asked.Of.class, asked -> assertThat(asked.requests()).hasSize(2));
    }

    @Test
    void all_is_bound_to_the_account_of_the_pod() throws IOException {
        ServiceAccount account = only(ServiceAccount.class);
        Deployment deployment = only(Deployment.class);
        assertThat(deployment.getSpec().getTemplate().getSpec().getServiceAccountName())
                .isEqualTo(account.getMetadata().getName());
        assertThat(List.of(
                        account.getMetadata().getNamespace(),
                        deployment.getMetadata().getNamespace()))
                .containsOnly(only(Namespace.class).getMetadata().getName());
    }
}
