package io.github.snapworthy.fleet.generate;

/** Writes JSON, an object of a list a line. */
final class JsonTree extends Tree {
    private final StringBuilder out;
    private boolean isFirst = true;
    private boolean isFirstItem = true;

    JsonTree(StringBuilder out) {
        this.out = out;
    }

    @Override
    Tree beginList(String apiVersion, String kind) {
        out.append("{\"apiVersion\":\"")
                .append(apiVersion)
                .append("\",\"kind\":\"")
                .append(kind);
        out.append("\",\"items\":[");
        isFirstItem = true;
        return this;
    }

    @Override
    Tree beginItem() {
        out.append(isFirstItem ? "\n{" : ",\n{");
        isFirstItem = false;
        isFirst = true;
        return this;
    }

    @Override
    Tree endItem() {
        return close('}');
    }

    @Override
    Tree endList() {
        out.append("\n]}\n");
        return this;
    }

    @Override
    Tree begin(String field) {
        return open(field, '{');
    }

    @Override
    Tree end() {
        return close('}');
    }

    @Override
    Tree beginSequence(String field) {
        return open(field, '[');
    }

    @Override
    Tree beginEntry() {
        out.append(isFirst ? "{" : ",{");
        isFirst = true;
        return this;
    }

    @Override
    Tree endEntry() {
        return close('}');
    }

    @Override
    Tree endSequence() {
        return close(']');
    }

    @Override
    Tree text(String field, String value) {
        name(field);
        quote(value, out);
        return this;
    }

    @Override
    Tree plain(String field, Object value) {
        name(field);
        out.append(value);
        return this;
    }

    @Override
    Tree one(String field, String value) {
        name(field);
        out.append('[');
        quote(value, out);
        out.append(']');
        return this;
    }

    private Tree open(String field, char bracket) {
        name(field);
        out.append(bracket);
        isFirst = true;
        return this;
    }

    private Tree close(char bracket) {
        out.append(bracket);
        isFirst = false;
        return this;
    }

    private void name(String field) {
        out.append(isFirst ? "\"" : ",\"").append(field).append("\":");
        isFirst = false;
    }

    /** A text in double quotes, which JSON and YAML read alike. */
    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
