package io.github.snapworthy.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.VmRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What specs ask, and which ask nothing. */
class AskedTest {
    private static ProtectionCheck read(String spec) {
        return new KubernetesSerialization().unmarshal("""
                        apiVersion: snapworthy.example.com/v1
                        kind: ProtectionCheck
                        metadata: {namespace: apps, name: x}
                        """ + spec, ProtectionCheck.class);
    }

    @Test
    void a_claim_is_what_is_meant_where_no_kind_is_named() {
        assertThat(Asked.by(read("spec: {subject: {name: data}}")))
                .isInstanceOfSatisfying(
                        Asked.Of.class, asked -> assertThat(asked.subject()).isEqualTo(ClaimRef.of("apps", "data")));
    }

    @Test
    void operations_are_asked_once_and_in_their_order() {
        Asked asked = Asked.by(read("spec: {subject: {kind: VirtualMachine, name: db},"
                + " operations: [group-snapshot, snapshot, snapshot]}"));
        assertThat(asked).isInstanceOfSatisfying(Asked.Of.class, of -> {
            assertThat(of.subject()).isEqualTo(VmRef.of("apps", "db"));
            assertThat(of.requests())
                    .extracting(request -> request.operation())
                    .isEqualTo(List.of(Operation.SNAPSHOT, Operation.GROUP_SNAPSHOT));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spec: {subject: {kind: Pod, name: x}}                      | UnknownKind",
                "spec: {subject: {kind: '', name: x}}                       | UnknownKind",
                "spec: {subject: {name: ''}}                                | NoSuchName",
                "spec: {subject: {name: null, kind: null}}                  | NoSuchName",
                "spec: {subject: {name: a/b}}                               | NoSuchName",
                "spec: {subject: null}                                      | NoSuchName",
                "spec: {}                                                   | NoSuchName",
                "{}                                                         | NoSuchName",
                "spec: {subject: {name: x}, operations: [restore]}          | UnknownOperation",
                "spec: {subject: {name: x}, operations: [null]}             | UnknownOperation",
                "spec: {subject: {name: x}, operations: [expand]}           | UnknownOperation",
                "spec: {subject: {kind: VolumeSnapshot, name: x}, operations: [clone]} | UnknownOperation"
            })
    void what_cannot_be_answered_says_why(String spec, String reason) {
        assertThat(Asked.by(read(spec.equals("{}") ? "" : spec)))
                .isInstanceOfSatisfying(Asked.Nothing.class, nothing -> {
                    assertThat(nothing.reason()).isEqualTo(reason);
                    assertThat(nothing.message()).startsWith("spec.").doesNotContain("\n");
                });
    }

    /** A condition has room for 32,768 characters, and a status that cannot be written says nothing. */
    @Test
    void of_a_long_text_the_beginning_is_repeated() {
        String spec = "spec: {subject: {name: x}, operations: [" + "a".repeat(40_000) + "]}";
        assertThat(Asked.by(read(spec)))
                .isInstanceOfSatisfying(
                        Asked.Nothing.class,
                        nothing -> assertThat(nothing.message())
                                .hasSizeLessThan(500)
                                .contains("'aaa", "...'"));
    }
}
