package io.github.snapworthy.kubernetes.internal.live;

import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.JsonTokens;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Items;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import io.github.snapworthy.kubernetes.internal.tree.TextPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small answers that are no objects: those of discovery, and of failure. */
final class JsonFields {
    private static final TokenLimits LIMITS = new TokenLimits(32, 1 << 20);
    private static final int MAX_VALUES = 200_000;

    private JsonFields() {}

    /** The fields of an object that are wanted. */
    static Fields read(InputStream in, FieldTree wanted) throws InputFault, IOException {
        JsonTokens tokens = new JsonTokens(new InputStreamReader(in, StandardCharsets.UTF_8), LIMITS, 1);
        if (tokens.next() != Token.MAP) {
            throw new InputFault(tokens.place(), "is no object");
        }
        Fields fields = Pruner.emptyFields();
        Pruner pruner = new Pruner(tokens, new TextPool(), MAX_VALUES, key -> {});
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            pruner.field(fields, wanted);
        }
        return fields;
    }

    /** The maps of a list; null where the field is no list. */
    static @Nullable List<Fields> maps(Fields of, String key) {
        return of.get(key) instanceof Items items
                ? items.elements().stream()
                        .filter(Fields.class::isInstance)
                        .map(Fields.class::cast)
                        .toList()
                : null;
    }
}
