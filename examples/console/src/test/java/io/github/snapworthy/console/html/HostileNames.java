package io.github.snapworthy.console.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names that mean harm to a page, a terminal, a table or a document; every run makes the same. */
final class HostileNames {
    private static final List<String> PARTS = List.of(
            "<script>window.harmed=1<\\/script>",
            "</script><script>window.harmed=1</script>",
            "<img\u00a0src=x\u00a0onerror=window.harmed=1>",
            "\"onfocus=\"window.harmed=1\"autofocus=\"",
            "'><svg/onload=window.harmed=1>",
            "</style></title></noscript></pre></textarea>",
            "<!--<script>",
            "]]>",
            "--><b>",
            "&lt;b&gt;&#x3c;&amp;",
            "javascript:window.harmed=1",
            "\u202egnp.exe",
            "\u2066\u2067\u2068\u2069",
            "\u200b\u200d\ufeff\u00ad",
            "\u0085\u009b31m\u009d0;title\u009c",
            "\u001b[2J\u001b]0;title\u0007",
            "\u001b]8;;https://a.example\u001b\\",
            "\r\n\u0000\b\u007f\t",
            "\u2028\u2029",
            "\ud800",
            "\udc00x",
            "\ue0000\ue000",
            "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u4e2d\u6587",
            "\ud83d\udca5",
            "{subject}{0}${7*7}%s%n",
            "`*_[x](javascript:1)|\\",
            "# h",
            "- a: &b *b !!c",
            "'\"`",
            "__proto__",
            "constructor",
            "-1",
            "1e5",
            "yes",
            "~",
            "a");

    private HostileNames() {}

    /** Different names of up to 253 characters, some of one part, most of several. */
    static List<String> make(int count) {
        Random random = new Random(20_261_126);
        Set<String> names = new LinkedHashSet<>(PARTS);
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            int parts = 1 + random.nextInt(6);
            for (int i = 0; i < parts; i++) {
                name.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            if (random.nextInt(10) == 0) {
                name.append("w".repeat(253));
            }
            names.add(name.substring(0, Math.min(253, name.length())));
        }
        return new ArrayList<>(names).subList(0, count);
    }
}
