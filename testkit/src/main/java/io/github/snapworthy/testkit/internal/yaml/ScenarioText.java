package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.Iterables;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.testkit.Marks;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A cluster as one file, whose first line is the command that asks the question. */
public final class ScenarioText {
    private static final int LONGEST_CLUSTER = 8000;
    private static final int LONGEST_FACTS = 2000;

    private ScenarioText() {}

    /** The question and the cluster of a scenario. */
    public static String of(Scenario scenario) {
        CommandLine line = new CommandLine()
                .profile(scenario.profile(), scenario.request().operation())
                .request(scenario.request())
                .marks(scenario.marks())
                .collectedAt(scenario.collectedAt());
        return text(line, ClusterText.of(scenario.objects(), scenario.marks()));
    }

    /** All that an inventory tells of its cluster. */
    public static String of(Inventory inventory) {
        List<ClusterObject> objects = new ArrayList<>();
        for (Kind kind : Kind.ofClusters()) {
            inventory.refs(kind).forEach(ref -> inventory.find(ref).ifPresent(objects::add));
        }
        Marks marks = marks(inventory);
        CommandLine line = new CommandLine().marks(marks).collectedAt(inventory.observedAt());
        return text(line, ClusterText.of(objects, marks));
    }

    private static Marks marks(Inventory inventory) {
        Marks marks = Marks.of(Observation.NOT_OBSERVED);
        for (Kind kind : Kind.ofClusters()) {
            Observation mark = inventory.observation(kind);
            marks = mark == Observation.ASSUMED ? marks.assuming() : marks;
            marks = mark == Observation.LISTED || mark.isUnreadable() ? marks.with(kind, mark) : marks;
            for (String namespace : inventory.listedNamespaces(kind)) {
                marks = marks.listedIn(kind, namespace);
            }
        }
        return marks;
    }

    private static String text(CommandLine line, ClusterText.Written written) {
        StringBuilder text = new StringBuilder(comment(line.toString()));
        Iterable<String> losses = Iterables.concat(line.losses(), written.losses());
        losses.forEach(loss -> text.append(comment("cannot be written: " + loss)));
        return text.append(written.documents()).toString();
    }

    /** One line, in characters that a comment may hold. */
    static String comment(String words) {
        StringBuilder line = new StringBuilder("# ");
        words.chars()
                .forEach(c -> line.append(c < ' ' || c > '~' ? String.format("\\u%04x", c) : Character.toString(c)));
        return line.append('\n').toString();
    }

    /** The cluster and the facts of a scenario, not longer than people read in the message of a failed test. */
    public static String inMessage(Scenario scenario) {
        return shortened(scenario.toYaml(), LONGEST_CLUSTER) + shortened(scenario.factsToYaml(), LONGEST_FACTS);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, text.lastIndexOf('\n', most));
        long left = text.substring(end).lines().count() - 1;
        return text.substring(0, end) + "\n# ... and " + left + " more lines\n";
    }
}
