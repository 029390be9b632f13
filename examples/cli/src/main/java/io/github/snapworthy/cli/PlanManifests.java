package io.github.snapworthy.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Plan;
import io.github.snapworthy.core.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The manifests of a plan, in the order in which they are applied. */
final class PlanManifests {
    private final Plan plan;

    PlanManifests(Plan plan) {
        this.plan = plan;
    }

    /** One stream of documents; what cannot be written stands in it as a comment. */
    String stream() {
        StringBuilder stream = new StringBuilder();
        visit((name, document) -> stream.append("---\n").append(document));
        return stream.toString();
    }

    /** Takes the name of a file and what stands in it. */
    private interface Visitor {
        void document(Optional<String> name, String document);
    }

    /** Each document of each remedy, for what exists is patched and what does not is made. */
    private void visit(Visitor visitor) {
        int number = 1;
        for (Plan.Step step : plan.steps()) {
            int part = 1;
            for (Remedy remedy : step.remedies()) {
                String title = "# Step " + number + ", unlocks "
                        + step.unlocks().size() + ". " + oneLine(remedy.text()) + "\n";
                if (remedy.manifest().isEmpty()) {
                    visitor.document(Optional.empty(), title + "# No manifest: this has to be done by other means.\n");
                }
                for (String document : documents(remedy)) {
                    String name = String.format(Locale.ROOT, "%02d-%d-%s.yaml", number, part, name(remedy));
                    visitor.document(Optional.of(name), title + document);
                    part++;
                }
            }
            number++;
        }
    }

    private static List<String> documents(Remedy remedy) {
        return remedy.manifest()
                .map(manifest -> Splitter.on("---\n").splitToList(manifest))
                .orElse(ImmutableList.of());
    }

    /** A name of the cluster may hold anything, and must not end the comment. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /**
     * Writes a file for each document, and says how many.
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
        visit((name, document) -> name.ifPresent(file -> files.put(file, document)));
        return files;
    }

    private static String name(Remedy remedy) {
        String target =
                remedy.target().map(ObjectRef::name).map(name -> "-" + name).orElse("");
        return (remedy.kind() + target).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }
}
