package io.github.snapworthy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Throwables;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.facts.FactSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What each property does, and what one says that cannot be used. */
class PropertiesTest {
    private static final String OVERRIDES = """
            apiVersion: snapworthy/v1
            kind: DriverOverrides
            drivers:
              ebs.csi.aws.com:
                because: we tried
                date: 2026-11-01
                capabilities: {snapshot: yes}
            """;

    static Stream<String> profiles() {
        return Stream.of("kubernetes", "kubevirt", "harvester", "velero");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void the_profile(String name) {
        Contexts.files()
                .withPropertyValues("snapworthy.profile=" + name)
                .run(app -> assertThat(app.getBean(CurrentSituation.class)
                                .now()
                                .profile()
                                .name())
                        .isEqualTo(name));
    }

    @Test
    void the_operations() {
        Contexts.files()
                .withPropertyValues("snapworthy.operations=group-snapshot,SNAPSHOT")
                .run(app -> {
                    AllDecisions decisions = app.getBean(AllDecisions.class);
                    assertThat(decisions.operations()).containsExactly(Operation.SNAPSHOT, Operation.GROUP_SNAPSHOT);
                    assertThat(decisions.now().decisions())
                            .extracting(decision -> decision.request().operation())
                            .containsOnly(Operation.SNAPSHOT);
                });
    }

    @Test
    void overrides_and_evidence(@TempDir Path folder) throws IOException {
        Path overrides = Files.writeString(folder.resolve("overrides.yaml"), OVERRIDES);
        Path evidence = Path.of("../../facts/src/test/resources/io/github/snapworthy/facts/evidence-example.yaml");
        Contexts.files()
                .withPropertyValues(
                        "snapworthy.facts.overrides=" + overrides,
                        "snapworthy.facts.evidence=" + evidence,
                        "snapworthy.facts.evidence-holds=30d")
                .run(app -> {
                    assertThat(app).hasNotFailed();
                    InventorySource inventory = app.getBean(InventorySource.class);
                    assertThat(app.getBean(FactSources.class)
                                    .gather(inventory.current())
                                    .providers())
                            .anyMatch(state -> state.id().equals("snapworthy.overrides"));
                });
    }

    @Test
    void the_age_at_which_a_file_is_read_again(@TempDir Path folder) throws IOException {
        copy(folder);
        Contexts.bare()
                .withPropertyValues(
                        "snapworthy.inventory.source=file",
                        "snapworthy.inventory.path=" + folder,
                        "snapworthy.inventory.refresh=1ns")
                .run(app -> {
                    assertThat(snapshot(app)).isEqualTo(Verdict.ALLOWED);
                    Files.delete(folder.resolve("classes.yaml"));
                    assertThat(snapshot(app)).isNotEqualTo(Verdict.ALLOWED);

                    Files.delete(folder.resolve("claims.yaml"));
                    assertThat(snapshot(app)).isNotEqualTo(Verdict.ALLOWED);
                    assertThat(app.getBean(InventorySource.class).problem()).isPresent();

                    copy(folder);
                    assertThat(snapshot(app)).isEqualTo(Verdict.ALLOWED);
                    assertThat(app.getBean(InventorySource.class).problem()).isEmpty();
                });
    }

    private static void copy(Path folder) throws IOException {
        for (String file : List.of("claims.yaml", "classes.yaml")) {
            Files.copy(Path.of("src/test/resources/cluster", file), folder.resolve(file));
        }
    }

    private static Verdict snapshot(AssertableApplicationContext app) {
        return app.getBean(CurrentSituation.class)
                .now()
                .decide(Request.snapshot(ClaimRef.of("vms", "db-data")))
                .verdict();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "snapworthy.profile                 | openshift    | one of kubernetes, harvester, kubevirt, velero",
                "snapworthy.operations              | expand       | operations that need no parameter",
                "snapworthy.inventory.path          | no/such/file | a file or a folder",
                "snapworthy.inventory.refresh       | -1s          | a time, or zero",
                "snapworthy.facts.overrides         | no/such/file | files that can be used",
                "snapworthy.facts.overrides         | pom.xml      | files that can be used",
                "snapworthy.facts.evidence          | pom.xml      | files that can be used",
                "snapworthy.facts.evidence-holds    | 0s           | a millisecond or more"
            })
    void one_that_cannot_be_used_is_named_with_what_is_expected(String property, String value, String expected) {
        Contexts.files().withPropertyValues(property + "=" + value).run(app -> {
            FailureAnalysis analysis = analysis(app);
            assertThat(analysis.getDescription()).startsWith(property + ": expected " + expected);
            assertThat(analysis.getAction()).startsWith("Set the property " + property + " to " + expected);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "snapworthy.inventory.max-age    | 0s  | a millisecond or more",
                "snapworthy.inventory.namespaces | a/b | names of namespaces"
            })
    void one_of_a_live_cluster_that_cannot_be_used_is_named_as_well(String property, String value, String expected) {
        Contexts.bare()
                .withPropertyValues(property + "=" + value)
                .run(app -> assertThat(analysis(app).getDescription()).startsWith(property + ": expected " + expected));
    }

    @Test
    void a_file_has_to_be_named() {
        Contexts.bare()
                .withPropertyValues("snapworthy.inventory.source=file")
                .run(app -> assertThat(analysis(app).getDescription())
                        .startsWith("snapworthy.inventory.path: expected a file or a folder")
                        .endsWith("was nothing"));
    }

    @Test
    void spring_boot_finds_the_words_for_it() {
        SpringFactoriesLoader.FailureHandler skipping = (type, name, failure) -> {
            assertThat(name).isNotEqualTo(InvalidSettingAnalyzer.class.getName()); // others need what is not there
        };
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, skipping))
                .hasAtLeastOneElementOfType(InvalidSettingAnalyzer.class);
    }

    private static FailureAnalysis analysis(AssertableApplicationContext app) {
        assertThat(app).hasFailed();
        return new InvalidSettingAnalyzer().analyze(app.getStartupFailure());
    }

    /** Spring Boot's own words name the property and the values that it can have. */
    @ParameterizedTest
    @CsvSource({"snapworthy.inventory.source, cluster", "snapworthy.operations, delete", "snapworthy.enabled, maybe"})
    void a_word_that_nobody_knows_is_refused(String property, String value) {
        Contexts.bare().withPropertyValues(property + "=" + value).run(app -> {
            assertThat(app).hasFailed();
            assertThat(Throwables.getStackTraceAsString(app.getStartupFailure()))
                    .contains("'" + property + "'")
                    .contains(value);
        });
    }

    @Test
    void all_of_them_are_described_for_those_who_edit_them() throws IOException {
        String metadata = Files.readString(
                Path.of("target/classes/META-INF/spring-configuration-metadata.json"), StandardCharsets.UTF_8);
        for (String property : List.of(
                "enabled",
                "profile",
                "operations",
                "inventory.source",
                "inventory.path",
                "inventory.namespaces",
                "inventory.max-age",
                "inventory.refresh",
                "facts.overrides",
                "facts.evidence",
                "facts.evidence-holds")) {
            assertThat(metadata)
                    .as(property)
                    .containsPattern("\"name\": \"snapworthy." + property.toLowerCase(Locale.ROOT)
                            + "\",\\s+\"type\": \"[^\"]+\",\\s+\"description\": \"[^\"]{20,}");
        }
        assertThat(metadata.split("\"name\": \"snapworthy\\.[^\"]+\",\\s+\"type\": \"[^\"]+\",\\s+\"desc", -1))
                .hasSize(12);
    }
}
