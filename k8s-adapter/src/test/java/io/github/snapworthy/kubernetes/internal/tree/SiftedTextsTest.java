package io.github.snapworthy.kubernetes.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.kubernetes.internal.tokens.MapTokens;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiftedTextsTest {
    @Test
    void of_a_text_that_does_not_pass_only_the_presence_is_kept() throws Exception {
        FieldTree tree = FieldTree.of(List.of("data.*")).sift("data.*", text -> text.startsWith("keep"));
        MapTokens tokens =
                new MapTokens(Map.of("data", Map.of("a", "keep me", "b", "secret", "c", 7)), new TokenLimits(9, 99));
        Pruner pruner = new Pruner(tokens, new TextPool(), 99, key -> {});
        Fields object = Pruner.emptyFields();
        assertThat(tokens.next()).isEqualTo(Token.MAP);
        assertThat(tokens.next()).isEqualTo(Token.KEY);
        pruner.field(object, tree);
        Fields data = object.fields("data");
        assertThat(data).isNotNull();
        assertThat(data.entries())
                .containsOnly(
                        Map.entry("a", new Text("keep me", Text.Type.TEXT)),
                        Map.entry("b", new Text("", Text.Type.TEXT)),
                        Map.entry("c", new Text("", Text.Type.NUMBER)));
    }
}
