package io.github.snapworthy.report;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Texts without quotes only where no reader of any version of YAML takes them for something else. */
final class YamlScalars extends StandardRepresenter {
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*[.]?");
    private static final Pattern KEYWORDS =
            Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

    YamlScalars(DumpSettings settings) {
        super(settings);
        representers.put(String.class, value -> text((String) value));
    }

    private Node text(String value) {
        boolean plain =
                WORDS.matcher(value).matches() && !KEYWORDS.matcher(value).matches();
        return representScalar(Tag.STR, value, plain ? ScalarStyle.PLAIN : style(value));
    }

    /** A manifest reads best as a block; what cannot stand in one is quoted by the emitter all the same. */
    private static ScalarStyle style(String value) {
        return value.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
    }
}
