package io.github.snapworthy.kubernetes.internal.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ObjectRef;
import java.util.List;
import java.util.Locale;

/** What the names of files and folders of a dump tell. */
final class Folders {
    /** Where must-gather and support bundles keep a folder for each namespace. */
    private static final ImmutableSet<String> NAMESPACES = ImmutableSet.of("namespaces", "namespaced");

    private static final ImmutableSet<String> TEXTS = ImmutableSet.of(".yaml", ".yml", ".json", ".jsonl", ".ndjson");
    private static final ImmutableSet<String> ARCHIVES = ImmutableSet.of(".tar", ".tgz", ".tar.gz", ".zip");

    private Folders() {}

    /** The namespace to which the folder of a source belongs, the empty text for none. */
    static String namespace(String source) {
        List<String> folders = Splitter.onPattern("[/\\\\!]").omitEmptyStrings().splitToList(source);
        for (int i = folders.size() - 3; i >= 0; i--) {
            String namespace = folders.get(i + 1);
            if (NAMESPACES.contains(folders.get(i)) && ObjectRef.canBeNamed(namespace)) {
                return namespace;
            }
        }
        return "";
    }

    /** Whether a file of that name is read where nobody named it: YAML and JSON, compressed or not. */
    static boolean isText(String file) {
        String name = baseName(file);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return !name.startsWith("._") && endsWithAny(plain, TEXTS);
    }

    /** Whether a file of that name is an archive. */
    static boolean isArchive(String file) {
        return endsWithAny(baseName(file), ARCHIVES);
    }

    static boolean isTar(String file) {
        String name = baseName(file);
        return name.endsWith(".tar") || name.endsWith(".tgz") || name.endsWith(".tar.gz");
    }

    private static String baseName(String file) {
        int end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return file.substring(end + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean endsWithAny(String name, ImmutableSet<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }

    /** The name of an entry as it may be printed: it was chosen by whoever made the archive. */
    static String printable(String name) {
        StringBuilder printable = new StringBuilder();
        name.codePoints().limit(500).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\uFFFD') {
                printable.append(String.format("\\u%04X", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
