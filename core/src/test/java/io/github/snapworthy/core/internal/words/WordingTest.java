package io.github.snapworthy.core.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Finding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    @Test
    void a_name_with_braces_is_not_taken_for_a_place() {
        Finding finding = finding(ClassCode.SNAPSHOT_CLASS_NONE, Effect.DENY, ImmutableMap.of("driver", "{alike}{x"));
        assertThat(finding.message()).isEqualTo("There is no VolumeSnapshotClass for the driver {alike}{x.");
        assertThat(finding.remedies())
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.manifest()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_a_sentence_and_what_blocks_has_a_remedy(KnownCode code) {
        ImmutableMap.Builder<String, String> arguments = ImmutableMap.builder();
        Matcher places = Pattern.compile("\\{(\\w+)}").matcher(code.words().sentence());
        while (places.find()) {
            arguments.put(places.group(1), "X");
        }
        Finding blocking = finding(code, Effect.DENY, arguments.buildKeepingLast());
        assertThat(blocking.message()).matches("[A-Z].*\\.").doesNotContain("{").doesNotContain("}");
        assertThat(code.words().cause()).matches("[A-Z].*\\.");
        if (!code.words().remedy().isEmpty()) {
            assertThat(blocking.remedies()).hasSize(1);
        }
        assertThat(finding(code, Effect.INFO, ImmutableMap.of()).remedies()).isEmpty();
    }

    private static Iterable<KnownCode> codes() {
        return KnownCodes.all();
    }

    @Test
    void a_code_of_a_host_speaks_for_itself() {
        Finding finding = Finding.builder()
                .code(Code.of("acme.FROZEN"))
                .effect(Effect.DENY)
                .subject(ClaimRef.of("apps", "data").object())
                .arguments(ImmutableMap.of("why", "frozen"))
                .build();
        assertThat(finding.message()).isEqualTo("acme.FROZEN {why=frozen}");
        assertThat(finding.remedies()).isEmpty();
    }

    private static Finding finding(KnownCode code, Effect effect, ImmutableMap<String, String> arguments) {
        return Finding.builder()
                .code(code.code())
                .effect(effect)
                .subject(ClaimRef.of("apps", "data").object())
                .arguments(arguments)
                .build();
    }
}
