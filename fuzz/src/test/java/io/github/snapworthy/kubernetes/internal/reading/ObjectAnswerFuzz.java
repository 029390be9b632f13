package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.fuzz.Contract;
import io.github.snapworthy.kubernetes.internal.objects.FieldPaths;
import io.github.snapworthy.kubernetes.internal.reading.AnswerReader.Terms;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.TokenLimits;
import io.github.snapworthy.kubernetes.internal.tree.FieldTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Objects in the answers of an API server. The first byte tells of which kind they are. */
public final class ObjectAnswerFuzz {
    private static final ImmutableList<Kind> KINDS = Kind.ofClusters();
    private static final FieldTree TREE = FieldPaths.tree(ImmutableSet.of());

    private ObjectAnswerFuzz() {}

    /** Feeds a page of a list: all of it is read, or nothing. */
    public static void list(byte[] input) throws IOException {
        try {
            Page page = reader(input).page(in(input));
            Page again = reader(input).page(in(input));
            Contract.same(page, again);
            page.problems().forEach(problem -> Contract.sayable(problem.message()));
        } catch (InputFault e) {
            Contract.sayable(String.valueOf(e.getMessage()));
        }
    }

    /** Feeds the events of a watch: each is read, or the watch ends there. */
    public static void watch(byte[] input) throws IOException {
        Contract.same(events(input), events(input));
    }

    private static List<Object> events(byte[] input) throws IOException {
        List<Object> seen = new ArrayList<>();
        EventReader events = reader(input).events(in(input));
        try {
            for (Optional<WatchEvent> event = events.next(); event.isPresent(); event = events.next()) {
                seen.add(event.get());
            }
        } catch (InputFault e) {
            Contract.sayable(String.valueOf(e.getMessage()));
            seen.add(String.valueOf(e.getMessage()));
        }
        events.problems().forEach(problem -> Contract.sayable(problem.message()));
        return seen;
    }

    /** Feeds an object of a client: it is a value, or what is wrong with it is told. */
    public static void model(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String json = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        try {
            Contract.same(ModelReader.read(json, kind(input)), ModelReader.read(json, kind(input)));
        } catch (IllegalArgumentException e) {
            Contract.sayable(String.valueOf(e.getMessage()));
        }
    }

    private static AnswerReader reader(byte[] input) {
        return new AnswerReader(new Terms(kind(input), TREE, new TokenLimits(128, 1 << 20), new Where("input", 0)));
    }

    private static Kind kind(byte[] input) {
        return input.length == 0 ? Kind.CLAIM : KINDS.get((input[0] & 0xff) % KINDS.size());
    }

    private static ByteArrayInputStream in(byte[] input) {
        return new ByteArrayInputStream(input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length));
    }
}
