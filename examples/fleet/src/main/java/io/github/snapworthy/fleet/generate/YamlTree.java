package io.github.snapworthy.fleet.generate;

/** Writes YAML as {@code kubectl} does: in blocks, one document a list. */
final class YamlTree extends Tree {
    private final StringBuilder out;
    private int indent;
    private boolean isAfterDash;

    YamlTree(StringBuilder out) {
        this.out = out;
    }

    @Override
    Tree beginList(String apiVersion, String kind) {
        out.append("---\napiVersion: ")
                .append(apiVersion)
                .append("\nkind: ")
                .append(kind)
                .append("\nitems:\n");
        indent = 0;
        return this;
    }

    @Override
    Tree beginItem() {
        return beginEntry();
    }

    @Override
    Tree endItem() {
        return endEntry();
    }

    /** An empty list has no items, which is no list to YAML. */
    @Override
    Tree endList() {
        if (out.lastIndexOf("items:\n") == out.length() - 7) {
            out.setLength(out.length() - 1);
            out.append(" []\n");
        }
        return this;
    }

    @Override
    Tree begin(String field) {
        line(field);
        out.append(":\n");
        indent += 2;
        return this;
    }

    @Override
    Tree end() {
        indent -= 2;
        return this;
    }

    @Override
    Tree beginSequence(String field) {
        line(field);
        out.append(":\n");
        return this;
    }

    @Override
    Tree beginEntry() {
        spaces();
        out.append("- ");
        isAfterDash = true;
        indent += 2;
        return this;
    }

    @Override
    Tree endEntry() {
        indent -= 2;
        return this;
    }

    @Override
    Tree endSequence() {
        return this;
    }

    @Override
    Tree text(String field, String value) {
        line(field);
        out.append(": ");
        scalar(value);
        out.append('\n');
        return this;
    }

    @Override
    Tree plain(String field, Object value) {
        line(field);
        out.append(": ").append(value).append('\n');
        return this;
    }

    @Override
    Tree one(String field, String value) {
        line(field);
        out.append(": [");
        scalar(value);
        out.append("]\n");
        return this;
    }

    private void line(String field) {
        if (isAfterDash) {
            isAfterDash = false;
        } else {
            spaces();
        }
        if (isPlain(field)) {
            out.append(field);
        } else {
            JsonTree.quote(field, out);
        }
    }

    private void spaces() {
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }

    private void scalar(String text) {
        if (isPlain(text)) {
            out.append(text);
        } else {
            JsonTree.quote(text, out);
        }
    }

    /** Begins with a letter, has nothing that means anything in YAML, and is none of its words. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0)) || isWord(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '.' && c != '/' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String text) {
        return switch (text) {
            case "true", "false", "yes", "no", "on", "off", "y", "n", "null" -> true;
            default -> false;
        };
    }
}
