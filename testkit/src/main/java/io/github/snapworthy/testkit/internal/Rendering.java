package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.testkit.Marks;
import io.github.snapworthy.testkit.Scenario;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Prints a scenario for people: what goes without saying is left out. */
public final class Rendering {
    /** Fields that have the value that they have in most objects. */
    private static final Pattern SELF_EVIDENT = Pattern.compile(
            "(?<=[{ ])(?:\\w+=(?:\\{\\}|\\[\\]|false|Optional\\.empty)|duration=PT15S|volumeMode=FILESYSTEM)(?:, |(?=\\}))");

    private Rendering() {}

    /** The question, the profile, the marks, the facts and the objects. */
    public static String of(Scenario scenario) {
        StringBuilder text = new StringBuilder("\n");
        line(text, "request", scenario.request());
        line(text, "profile", tidy(profile(scenario.profile())));
        line(text, "known", known(scenario.marks()));
        scenario.collectedAt().ifPresent(time -> line(text, "collected", time));
        scenario.facts().facts().forEach((driver, said) -> line(text, "fact on " + driver, said));
        objects(text, scenario);
        return text.toString();
    }

    /** A dialect by its name alone. */
    private static String profile(Profile profile) {
        return profile.toString()
                .replace(profile.dialect().toString(), profile.dialect().name());
    }

    private static void objects(StringBuilder text, Scenario scenario) {
        Set<Kind> undefined = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.ofClusters()) {
            if (kind.isDefinedByCustomResource()) {
                undefined.add(kind);
            }
        }
        int custom = undefined.size();
        for (ClusterObject object : scenario.objects()) {
            if (!undefined.removeIf(kind -> isPlainDefinition(object, kind))) {
                line(text, "object", tidy(object.toString()));
            }
        }
        if (undefined.size() < custom) {
            line(text, "custom resources", undefined.isEmpty() ? "all defined" : "all defined but " + undefined);
        }
    }

    private static boolean isPlainDefinition(ClusterObject object, Kind kind) {
        return object instanceof ApiDefinition definition
                && definition.ref().equals(ApiDefinition.refOf(kind))
                && definition.servedVersions().contains("v1");
    }

    private static String known(Marks marks) {
        StringBuilder text = new StringBuilder();
        boolean listed = marks.kinds().size() > Kind.ofClusters().size() / 2;
        text.append(listed ? "all listed" : "rest " + marks.rest());
        for (Kind kind : Kind.ofClusters()) {
            Observation mark = marks.kinds().getOrDefault(kind, marks.rest());
            if (mark != (listed ? Observation.LISTED : marks.rest())) {
                text.append(", ").append(kind).append(' ').append(mark);
            }
        }
        if (!marks.listedIn().isEmpty()) {
            text.append(", listed in ").append(marks.listedIn());
        }
        if (!marks.malformed().isEmpty()) {
            text.append(", malformed ").append(marks.malformed());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, Object value) {
        text.append("  ").append(label).append(": ").append(value).append('\n');
    }

    private static String tidy(String object) {
        return SELF_EVIDENT.matcher(object).replaceAll("").replace(", }", "}");
    }
}
