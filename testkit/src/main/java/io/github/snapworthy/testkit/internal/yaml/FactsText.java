package io.github.snapworthy.testkit.internal.yaml;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Facts from outside as a file of an administrator's statements. */
public final class FactsText {
    private FactsText() {}

    /** The file; what a statement cannot say stands in comments below its head, so that a long text begins with what it is. */
    public static String of(FactSet facts) {
        StringBuilder comments = new StringBuilder();
        Map<String, Object> drivers = new TreeMap<>();
        for (DriverName driver : new TreeSet<>(facts.facts().keySet())) {
            DriverText said = new DriverText(facts.facts().get(driver));
            said.losses()
                    .forEach(loss ->
                            comments.append(ScenarioText.comment("cannot be stated of " + driver + ": " + loss)));
            said.entry().ifPresent(entry -> drivers.put(driver.value(), entry));
        }
        String head = Yaml.of(Fields.none()
                .text("apiVersion", "snapworthy/v1")
                .text("kind", "DriverOverrides")
                .map());
        return head + comments + Yaml.of(Fields.none().map("drivers", drivers).map());
    }
}
