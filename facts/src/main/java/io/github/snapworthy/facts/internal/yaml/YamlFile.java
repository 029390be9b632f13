package io.github.snapworthy.facts.internal.yaml;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.facts.FactFileProblem;
import io.github.snapworthy.facts.internal.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML file on its way in, with all that is wrong with it. Reading goes on behind a mistake wherever nothing has to be
 * guessed for that. All scalars are taken as text: {@code 1.10} and {@code yes} are what they look like.
 */
public final class YamlFile {
    private static final int MOST_PROBLEMS = 1000;

    private final String name;
    private final SortedSet<FactFileProblem> problems = new TreeSet<>();
    private @Nullable YamlMap root;

    private YamlFile(String name) {
        this.name = name;
    }

    /**
     * Reads the file, whose only document has to be a mapping. The stream is read to its end or to the first byte too
     * many, and not closed.
     *
     * @throws IOException if the stream fails
     */
    public static YamlFile read(String name, InputStream in) throws IOException {
        YamlFile file = new YamlFile(name);
        SourceText text = SourceText.read(in);
        text.flaw().ifPresent(flaw -> file.note(text.lineAt(text.end()), text.columnAt(text.end()), flaw));
        if (text.flaw().isEmpty()) {
            file.root =
                    file.document(text).flatMap(node -> YamlMap.of(file, node)).orElse(null);
        }
        return file;
    }

    /** Its name in errors. */
    public String name() {
        return name;
    }

    /** The mapping that the file is; empty where it is something else, which is noted. */
    public Optional<YamlMap> root() {
        return Optional.ofNullable(root);
    }

    /** What is wrong with it as far as it was read, in the order of the file. */
    public ImmutableList<FactFileProblem> problems() {
        return ImmutableList.copyOf(problems);
    }

    private Optional<Node> document(SourceText text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            Optional<Node> node = new Composer(
                            settings, new Depth(new ParserImpl(settings, new StreamReader(settings, text.text()))))
                    .getSingleNode();
            if (node.isEmpty()) {
                note(1, 1, "expected a mapping, the file is empty");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            note(e.getProblemMark().or(e::getContextMark), "expected YAML, " + e.getProblem());
        } catch (ReaderException e) {
            int at = text.text().offsetByCodePoints(0, e.getPosition());
            note(text.lineAt(at), text.columnAt(at), "expected YAML, found a character that it must not hold");
        } catch (YamlEngineException e) {
            note(1, 1, "expected YAML, " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Notes an error at the place of a node. */
    void note(Node node, String what) {
        note(node.getStartMark(), what);
    }

    private void note(Optional<Mark> mark, String what) {
        note(
                mark.map(seen -> seen.getLine() + 1).orElse(1),
                mark.map(seen -> seen.getColumn() + 1).orElse(1),
                what);
    }

    private void note(int line, int column, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            boolean isLast = problems.size() == MOST_PROBLEMS - 1;
            String words = Texts.oneLine(what) + (isLast ? "; no more problems are listed" : "");
            problems.add(new FactFileProblem(name, line, column, words));
        }
    }
}
