package io.github.snapworthy.fleet.generate;

/** Writes objects as text, one call a field, and keeps none of it. Names of fields are plain words. */
abstract class Tree {
    /** How texts are written. */
    enum Syntax {
        YAML,
        JSON;

        /** A writer that appends to this text. */
        Tree to(StringBuilder out) {
            return this == YAML ? new YamlTree(out) : new JsonTree(out);
        }
    }

    /** Begins a list of objects of one kind, as {@code kubectl get} prints it. */
    abstract Tree beginList(String apiVersion, String kind);

    /** Begins an object of the list. */
    abstract Tree beginItem();

    /** Ends an object of the list. */
    abstract Tree endItem();

    /** Ends the list. */
    abstract Tree endList();

    /** Begins a field that holds a map. */
    abstract Tree begin(String field);

    /** Ends the innermost map. */
    abstract Tree end();

    /** Begins a field that holds a sequence of maps. */
    abstract Tree beginSequence(String field);

    /** Begins a map in the innermost sequence. */
    abstract Tree beginEntry();

    /** Ends that map. */
    abstract Tree endEntry();

    /** Ends the innermost sequence. */
    abstract Tree endSequence();

    /** A field that holds a text. */
    abstract Tree text(String field, String value);

    /** A field that holds a number, {@code true} or {@code false}. */
    abstract Tree plain(String field, Object value);

    /** A field that holds a sequence of one text. */
    abstract Tree one(String field, String value);
}
