package io.github.snapworthy.facts.internal.yaml;

import java.io.InputStream;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file on its way in.
 *
 * @param file its name in errors
 */
record YamlSource(String file) {
    private static final int LONGEST = 1 << 20;

    /** The only document of the file. All scalars are taken as text: {@code 1.10} and {@code yes} are what they look like. */
    Node document(InputStream in) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        try {
            return new Compose(settings)
                    .composeInputStream(in)
                    .orElseThrow(() -> new YamlProblem(file, "expected a mapping, the file is empty"));
        } catch (MarkedYamlEngineException e) {
            throw new YamlProblem(at(e.getProblemMark()), "expected YAML, " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new YamlProblem(file, "expected YAML, " + e.getMessage());
        }
    }

    /** An error at the place of a node. */
    YamlProblem problem(Node node, String what) {
        return new YamlProblem(at(node.getStartMark()), what);
    }

    private String at(Optional<Mark> mark) {
        return mark.map(seen -> file + ":" + (seen.getLine() + 1) + ":" + (seen.getColumn() + 1))
                .orElse(file);
    }
}
