package io.github.snapworthy.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapworthy.console.board.BundledSample;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.webhook.Admission;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One decision, many readers: what a button offers, what the API says and what the webhook admits is the same. */
class AgreementTest {
    private static final Inventory SEEN = BundledSample.read().seen();
    private final Admission admission = new Admission(SEEN, false);
    private final Admission strict = new Admission(SEEN, true);

    /** The verdicts of the API, by subject. */
    private static Map<String, String> verdicts(RunningConsole console, String kind, String operation)
            throws Exception {
        Map<String, String> verdicts = new HashMap<>();
        String path = "/eligibility?kind=" + kind + "&operation=" + operation + "&limit=500";
        for (JsonNode decision : console.json(path).get("decisions")) {
            JsonNode subject = decision.get("subject");
            verdicts.put(
                    kind + "/" + subject.get("namespace").asText() + "/"
                            + subject.get("name").asText(),
                    decision.get("verdict").asText());
        }
        return verdicts;
    }

    /** The kinds of objects that the webhook decides by the rules of that profile. */
    @ParameterizedTest
    @CsvSource({
        "harvester,vm,snapshot,harvesterhci.io,v1beta1,virtualmachinebackups",
        "harvester,vm,backup,harvesterhci.io,v1beta1,virtualmachinebackups",
        "kubevirt,vm,snapshot,snapshot.kubevirt.io,v1beta1,virtualmachinesnapshots",
        "kubernetes,pvc,snapshot,snapshot.storage.k8s.io,v1,volumesnapshots"
    })
    void button_api_and_admission_agree_on_every_subject(
            String profile, String kind, String operation, String group, String version, String plural)
            throws Exception {
        try (RunningConsole console = RunningConsole.on(profile, BundledSample.read())) {
            Map<String, String> verdicts = verdicts(console, kind, operation);
            assertThat(verdicts).isNotEmpty();
            for (JsonNode row : console.json("/actions?kind=" + kind + "&operation=" + operation)
                    .get("rows")) {
                String id = row.get("id").asText();
                JsonNode subject = row.get("subject");
                String verdict = verdicts.get(id);
                String namespace = subject.get("namespace").asText();
                String spec = spec(kind, operation, subject.get("name").asText());
                assertThat(row.get("actions").get(0).get("possible").asBoolean())
                        .as("the button of " + id)
                        .isEqualTo("ALLOWED".equals(verdict));
                assertThat(admission.admits(group, version, plural, namespace, spec))
                        .as("the admission of " + id)
                        .isEqualTo(!"DENIED".equals(verdict));
                assertThat(strict.admits(group, version, plural, namespace, spec))
                        .as("the strict admission of " + id)
                        .isEqualTo("ALLOWED".equals(verdict) || "WAIT".equals(verdict));
            }
        }
    }

    /** A manifest that is handed out does what its button says: the webhook lets it pass without a doubt. */
    @ParameterizedTest
    @CsvSource({"harvester,vm", "kubevirt,vm", "kubernetes,pvc"})
    void what_is_handed_out_is_admitted(String profile, String kind) throws Exception {
        int count = 0;
        try (RunningConsole console = RunningConsole.on(profile, BundledSample.read())) {
            for (JsonNode row : console.json("/actions?kind=" + kind).get("rows")) {
                for (JsonNode action : row.get("actions")) {
                    if (action.hasNonNull("manifest")) {
                        assertThat(isAdmitted(action.get("manifest").asText()))
                                .as(row.get("id") + " " + action)
                                .isTrue();
                        count++;
                    }
                }
            }
        }
        assertThat(count).isPositive();
    }

    private boolean isAdmitted(String manifest) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(manifest);
        JsonNode object = new ObjectMapper().valueToTree(document);
        String version = object.get("apiVersion").asText();
        String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        return strict.admits(
                group,
                version.substring(version.indexOf('/') + 1),
                object.get("kind").asText().toLowerCase(Locale.ROOT) + "s",
                object.at("/metadata/namespace").asText(),
                object.get("spec").toString());
    }

    private static String spec(String kind, String operation, String name) {
        return kind.equals("pvc")
                ? "{\"source\":{\"persistentVolumeClaimName\":\"" + name + "\"}}"
                : "{\"type\":\"" + operation
                        + "\",\"source\":{\"apiGroup\":\"kubevirt.io\",\"kind\":\"VirtualMachine\",\"name\":\"" + name
                        + "\"}}";
    }
}
