package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The manifests fit the code and each other. */
class ManifestTest {
    private static final Set<String> OF_THE_CLUSTER =
            ImmutableSet.of("Namespace", "ClusterRole", "ClusterRoleBinding", "ValidatingWebhookConfiguration");
    private static final String NAME = "snapworthy-webhook";

    @Test
    void every_document_is_an_object_of_the_one_namespace() throws IOException {
        assertThat(Manifest.all()).hasSizeGreaterThan(8);
        for (Manifest one : Manifest.all()) {
            assertThat(one.text("apiVersion")).isNotEmpty();
            assertThat(one.text("metadata.name")).isNotEmpty();
            if (!OF_THE_CLUSTER.contains(one.text("kind"))) {
                assertThat(one.text("metadata.namespace")).isEqualTo("snapworthy");
            }
        }
    }

    @Test
    void the_rules_are_those_of_the_table() throws IOException {
        List<String> rules = new ArrayList<>();
        for (Manifest webhook : Manifest.of("ValidatingWebhookConfiguration").list("webhooks")) {
            for (Manifest rule : webhook.list("rules")) {
                assertThat(rule.texts("operations")).containsExactly("CREATE");
                assertThat(rule.text("scope")).isEqualTo("Namespaced");
                for (String resource : rule.texts("resources")) {
                    rules.add(rule.texts("apiGroups") + "/" + rule.texts("apiVersions") + "/" + resource);
                }
            }
        }
        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DecidedKind.values())
                        .map(DecidedKind::resource)
                        .map(r -> "[" + r.group() + "]/[" + r.version() + "]/" + r.plural())
                        .toList());
    }

    @Test
    void each_webhook_asks_this_service_and_stops_nobody_where_it_is_down() throws IOException {
        Manifest service = Manifest.of("Service");
        for (Manifest webhook : Manifest.of("ValidatingWebhookConfiguration").list("webhooks")) {
            assertThat(webhook.texts("admissionReviewVersions")).containsExactly("v1");
            assertThat(webhook.text("failurePolicy")).isEqualTo("Ignore");
            assertThat(webhook.text("matchPolicy")).isEqualTo("Equivalent");
            assertThat(webhook.text("sideEffects")).isEqualTo("None");
            assertThat(Integer.parseInt(webhook.text("timeoutSeconds"))).isBetween(1, 10);
            assertThat(webhook.text("clientConfig.service.path")).isEqualTo(ReviewHandler.REVIEWS);
            assertThat(webhook.text("clientConfig.service.name")).isEqualTo(service.text("metadata.name"));
            assertThat(webhook.text("clientConfig.service.namespace")).isEqualTo(service.text("metadata.namespace"));
            assertThat(webhook.text("clientConfig.service.port")).isEqualTo(service.text("spec.ports.0.port"));
        }
    }

    @Test
    void its_own_namespace_is_left_out_and_that_of_velero_is_not() throws IOException {
        for (Manifest webhook : Manifest.of("ValidatingWebhookConfiguration").list("webhooks")) {
            Manifest names = webhook.at("namespaceSelector.matchExpressions.0");
            assertThat(names.text("operator")).isEqualTo("NotIn");
            assertThat(names.texts("values"))
                    .contains("snapworthy", "kube-system")
                    .doesNotContain("velero");
        }
    }

    @Test
    void only_claims_with_a_data_source_are_asked_about() throws IOException {
        for (Manifest webhook : Manifest.of("ValidatingWebhookConfiguration").list("webhooks")) {
            boolean isForClaims = webhook.texts("rules.0.resources").contains("persistentvolumeclaims");
            assertThat(webhook.has("matchConditions")).isEqualTo(isForClaims);
        }
    }

    @Test
    void the_container_has_no_right_that_it_does_not_need() throws IOException {
        Manifest pod = Manifest.of("Deployment").at("spec.template.spec");
        assertThat(pod.text("securityContext.runAsNonRoot")).isEqualTo("true");
        assertThat(pod.text("securityContext.seccompProfile.type")).isEqualTo("RuntimeDefault");
        assertThat(pod.text("serviceAccountName"))
                .isEqualTo(Manifest.of("ServiceAccount").text("metadata.name"));
        Manifest container = pod.at("containers.0");
        assertThat(container.text("securityContext.readOnlyRootFilesystem")).isEqualTo("true");
        assertThat(container.text("securityContext.allowPrivilegeEscalation")).isEqualTo("false");
        assertThat(container.texts("securityContext.capabilities.drop")).containsExactly("ALL");
        assertThat(container.text("resources.limits.memory")).isNotEmpty();
        assertThat(container.text("resources.requests.cpu")).isNotEmpty();
    }

    @Test
    void the_pod_alone_has_a_token_and_reaches_the_api_server_alone() throws IOException {
        assertThat(Manifest.of("ServiceAccount").text("automountServiceAccountToken"))
                .isEqualTo("false");
        assertThat(Manifest.of("Deployment").text("spec.template.spec.automountServiceAccountToken"))
                .isEqualTo("true");
        Manifest policy = Manifest.of("NetworkPolicy");
        assertThat(policy.texts("spec.policyTypes")).containsExactly("Ingress", "Egress");
        assertThat(policy.list("spec.egress")).hasSize(1);
        assertThat(policy.list("spec.egress.0.ports").stream().map(port -> port.text("port")))
                .containsExactly("443", "6443");
    }

    @Test
    void probes_ask_what_the_server_answers_on_the_port_that_it_has() throws IOException {
        Manifest container = Manifest.of("Deployment").at("spec.template.spec.containers.0");
        assertThat(container.text("readinessProbe.httpGet.path")).isEqualTo("/readyz");
        for (String probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
            assertThat(container.text(probe + ".httpGet.scheme")).isEqualTo("HTTPS");
            assertThat(container.text(probe + ".httpGet.port")).isEqualTo(container.text("ports.0.name"));
        }
        assertThat(Manifest.of("Service").text("spec.ports.0.targetPort")).isEqualTo(container.text("ports.0.name"));
        assertThat(Manifest.of("NetworkPolicy").text("spec.ingress.0.ports.0.port"))
                .isEqualTo(container.text("ports.0.containerPort"))
                .isEqualTo("8443");
    }

    @Test
    void selectors_find_the_pods() throws IOException {
        String labels = Manifest.of("Deployment").text("spec.template.metadata.labels");
        assertThat(Manifest.of("Deployment").text("spec.selector.matchLabels")).isEqualTo(labels);
        assertThat(Manifest.of("Service").text("spec.selector")).isEqualTo(labels);
        assertThat(Manifest.of("PodDisruptionBudget").text("spec.selector.matchLabels"))
                .isEqualTo(labels);
        assertThat(Manifest.of("NetworkPolicy").text("spec.podSelector.matchLabels"))
                .isEqualTo(labels);
    }

    @Test
    void the_certificate_is_for_the_service_and_is_mounted_as_a_folder() throws IOException {
        Manifest certificate = Manifest.of("Certificate");
        assertThat(certificate.texts("spec.dnsNames")).containsExactly(NAME + ".snapworthy.svc");
        Manifest pod = Manifest.of("Deployment").at("spec.template.spec");
        assertThat(pod.text("volumes.0.secret.secretName")).isEqualTo(certificate.text("spec.secretName"));
        Manifest mount = pod.at("containers.0.volumeMounts.0");
        assertThat(mount.has("subPath")).isFalse();
        assertThat(Manifest.of("ValidatingWebhookConfiguration")
                        .at("metadata.annotations")
                        .node()
                        .toString())
                .contains("inject-ca-from=snapworthy/" + certificate.text("metadata.name"));
    }

    @Test
    void the_arguments_are_understood_and_leave_time_to_end() throws IOException {
        Manifest pod = Manifest.of("Deployment").at("spec.template.spec");
        ParseResult parsed = new CommandLine(new WebhookCommand())
                .parseArgs(pod.texts("containers.0.args").toArray(String[]::new));
        Duration drain = parsed.matchedOptionValue("--drain", Duration.parse("PT5S"));
        Duration needed = drain.plus(ServerLimits.builder().build().stopTime());
        assertThat(Duration.ofSeconds(Long.parseLong(pod.text("terminationGracePeriodSeconds"))))
                .isGreaterThan(needed);
        Set<String> mounts = pod.list("containers.0.volumeMounts").stream()
                .map(mount -> mount.text("mountPath"))
                .collect(Collectors.toSet());
        for (String argument : pod.texts("containers.0.args")) {
            String value = Splitter.on('=').limit(2).splitToList(argument).get(1);
            assertThat(!value.startsWith("/") || mounts.stream().anyMatch(value::startsWith))
                    .as(argument)
                    .isTrue();
        }
    }
}
