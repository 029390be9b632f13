package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.ConfigMap;
import io.github.snapworthy.core.VolumePolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages repeat something of the input, and stay one line all the same: no break, no escape of a terminal, no novel. */
class MessagesTest {
    private static final int LONGEST = 503;

    private static void isOneLine(String message) {
        assertThat(message).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(message.codePoints()).noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \u001btrue}",
                "{\"a\": t\u0085ue}",
                "{\"a\"\u2028: 1}",
                "{\"a\": 1}\u2029x",
                "a: [\u2028",
                "kind: PersistentVolumeClaim\napiVersion: v1\nmetadata: {name: \"x\\eb\", namespace: \"\\u2028\"}",
                "apiVersion: v1\nkind: \"Pod\\u001bList\"\nitems: 5"
            })
    void of_a_document(String text) {
        assertThat(Fixtures.read(text).problems()).isNotEmpty().allSatisfy(problem -> isOneLine(problem.message()));
    }

    @Test
    void of_a_long_word() {
        String text = "apiVersion: v1\nkind: " + "Long".repeat(1_000) + "List\nitems: 5";
        assertThat(Fixtures.read(text).problems()).isNotEmpty().allSatisfy(problem -> isOneLine(problem.message()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\eb\": 1", "\"a\\u2028b\": 1", "? \"%s\" : 1", "volumePolicies: [{\"x\\nb\": 1}]"})
    void of_a_policy(String line) {
        String policy = "version: v1\n" + line.formatted("x".repeat(2_000)) + "\n";
        ConfigMap read = Fixtures.read(
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: velero}\ndata: {p: "
                                + quoted("volumePolicies:\n" + policy) + "}")
                .objects()
                .stream()
                .map(ConfigMap.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(read.policies()).isPresent().get().isInstanceOfSatisfying(VolumePolicies.Invalid.class, invalid -> {
            assertThat(invalid.problems()).allSatisfy(problem -> {
                isOneLine(problem.field());
                isOneLine(problem.expected());
            });
        });
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
