package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.objects.FieldPaths;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.JsonTokens;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import io.github.snapworthy.kubernetes.internal.tree.TextPool;
import java.io.IOException;
import java.io.StringReader;

/** Reads one object whose kind is known from elsewhere: the models of clients often do not say it. */
public final class ModelReader {
    private static final FieldTree TREE = FieldPaths.tree(ImmutableSet.of());
    private static final TokenLimits LIMITS = new TokenLimits(256, Integer.MAX_VALUE);

    private ModelReader() {}

    /**
     * The value of an object that is given as JSON.
     *
     * @throws IllegalArgumentException if decisions cannot use such an object; the message says why
     */
    public static ClusterObject read(String json, Kind kind) {
        Mapped mapped = ObjectMapper.map(fields(json), new TypeName(kind.group(), kind.bareName()), note -> {});
        if (mapped instanceof Mapped.Read read) {
            return read.object();
        }
        String why = mapped instanceof Mapped.Broken broken ? broken.problem() : "concerns no claim";
        throw new IllegalArgumentException(kind + ": " + why);
    }

    private static Fields fields(String json) {
        try {
            JsonTokens tokens = new JsonTokens(new StringReader(json), LIMITS, 1);
            Fields fields = Pruner.emptyFields();
            if (tokens.next() == Token.MAP) {
                Pruner pruner = new Pruner(tokens, new TextPool(), Limits.MAX_VALUES, key -> {});
                for (Token token = tokens.next(); token == Token.KEY; token = tokens.next()) {
                    pruner.field(fields, TREE);
                }
            }
            return fields;
        } catch (InputFault | IOException e) {
            throw new IllegalArgumentException("model: " + e.getMessage(), e);
        }
    }
}
