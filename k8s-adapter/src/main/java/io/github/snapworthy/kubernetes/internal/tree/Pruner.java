package io.github.snapworthy.kubernetes.internal.tree;

import io.github.snapworthy.kubernetes.internal.tokens.InputFault;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens;
import io.github.snapworthy.kubernetes.internal.tokens.Tokens.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads values and keeps of them what a {@link FieldTree} names. What is kept of one object is limited. */
public final class Pruner {
    private final Tokens tokens;
    private final Consumer<String> duplicates;
    private final TextPool texts;
    private final int maxValues;
    private int values;

    /** Reads from these tokens; the names of fields that occur twice are told. */
    public Pruner(Tokens tokens, TextPool texts, int maxValues, Consumer<String> duplicates) {
        this.tokens = tokens;
        this.texts = texts;
        this.maxValues = maxValues;
        this.duplicates = duplicates;
    }

    /** A map to be filled by {@link #field}. */
    public static Fields emptyFields() {
        return Fields.empty();
    }

    /** Begins a new object: its limit counts from here. */
    public void beginObject() {
        values = 0;
    }

    /** Whether the object has more values than are kept. */
    public boolean isOverfull() {
        return values > maxValues;
    }

    /** Reads the field whose key is the current token into a map that is being filled. */
    public void field(Fields into, FieldTree tree) throws InputFault, IOException {
        String key = tokens.text();
        FieldTree child = tree.child(key);
        if (child == null || isOverfull()) {
            tokens.skip();
            return;
        }
        if (into.entries().remove(key) != null) {
            duplicates.accept(key);
        }
        value(tokens.next(), child, node -> into.entries().put(texts.share(key), node));
    }

    /** Reads the value of a merge key: maps whose fields count where the map itself does not have them. */
    public void merged(FieldTree tree, List<Fields> into) throws InputFault, IOException {
        value(tokens.next(), tree, node -> addMaps(node, into));
    }

    private static void addMaps(Node node, List<Fields> into) {
        if (node instanceof Fields fields) {
            into.add(fields);
        } else if (node instanceof Items items) {
            items.elements().forEach(element -> addMaps(element, into));
        }
    }

    /** Puts the fields of merged maps where the map does not have them; the first of several counts. */
    public static void merge(Fields into, List<Fields> merged) {
        for (Fields fields : merged) {
            fields.entries().forEach(into.entries()::putIfAbsent);
        }
    }

    /** Reads a value. A map or list is handed over while it is empty, so that a broken one is kept as far as it came. */
    private void value(Token token, FieldTree tree, Consumer<Node> kept) throws InputFault, IOException {
        values++;
        if (tree.isMark()) {
            mark(token, kept);
            return;
        }
        switch (token) {
            case TEXT -> kept.accept(new Text(texts.share(tree.sifted(tokens.text())), Text.Type.TEXT));
            case NUMBER -> kept.accept(new Text(texts.share(tree.sifted(tokens.text())), Text.Type.NUMBER));
            case MAP -> {
                Fields fields = Fields.empty();
                kept.accept(fields);
                map(fields, tree);
            }
            case LIST -> {
                Items items = Items.empty();
                kept.accept(items);
                list(items, tree);
            }
            default -> {}
        }
    }

    /** Of a map its presence counts, of everything else nothing. */
    private void mark(Token token, Consumer<Node> kept) throws InputFault, IOException {
        if (token == Token.MAP) {
            kept.accept(Fields.empty());
        }
        if (token == Token.MAP || token == Token.LIST) {
            tokens.skipRest();
        }
    }

    private void map(Fields fields, FieldTree tree) throws InputFault, IOException {
        List<Fields> merged = null;
        for (Token token = tokens.next(); token != Token.MAP_END; token = tokens.next()) {
            if (token == Token.MERGE) {
                merged = merged == null ? new ArrayList<>() : merged;
                merged(tree, merged);
            } else {
                field(fields, tree);
            }
        }
        if (merged != null) {
            merge(fields, merged);
        }
    }

    private void list(Items items, FieldTree tree) throws InputFault, IOException {
        for (Token token = tokens.next(); token != Token.LIST_END; token = tokens.next()) {
            @Nullable List<Node> elements = isOverfull() ? null : items.elements();
            value(token, tree, node -> {
                if (elements != null) {
                    elements.add(node);
                }
            });
        }
    }
}
