package io.github.snapworthy.cli;

import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The manifests of a plan, in the order in which they are applied. */
final class PlanManifests {
    private final Plan plan;

    PlanManifests(Plan plan) {
        this.plan = plan;
    }

    /** One stream of documents; what cannot be written stands in it as a comment. */
    String stream() {
        StringBuilder stream = new StringBuilder();
        int number = 1;
        for (Plan.Step step : plan.steps()) {
            for (Remedy remedy : step.remedies()) {
                stream.append("---\n").append(document(number, step, remedy));
            }
            number++;
        }
        return stream.toString();
    }

    private static String document(int number, Plan.Step step, Remedy remedy) {
        String title = "# Step " + number + ", unlocks " + step.unlocks().size() + ". " + oneLine(remedy.text()) + "\n";
        return title + remedy.manifest().orElse("# No manifest: this has to be done by other means.\n");
    }

    /** A name of the cluster may hold anything, and must not end the comment. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /**
     * Writes a file for each remedy, and says how many.
     *
     * @throws InputException if the folder cannot be written
     */
    int writeTo(Path folder) {
        Map<String, String> files = files();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return files.size();
        } catch (IOException e) {
            throw new InputException("the folder " + folder + " could not be written: " + e.getMessage());
        }
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        int number = 1;
        for (Plan.Step step : plan.steps()) {
            int part = 1;
            for (Remedy remedy : step.remedies()) {
                if (remedy.manifest().isPresent()) {
                    String name = String.format(Locale.ROOT, "%02d-%d-%s.yaml", number, part, name(remedy));
                    files.put(name, document(number, step, remedy));
                }
                part++;
            }
            number++;
        }
        return files;
    }

    private static String name(Remedy remedy) {
        String target =
                remedy.target().map(ObjectRef::name).map(name -> "-" + name).orElse("");
        return (remedy.kind() + target).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }
}
