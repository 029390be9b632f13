package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits the text of Harvester's setting {@code csi-driver-config}, without judging whether it can be read. */
final class DriverConfigText {
    private static final ObjectRef SETTING = ObjectRef.of(Kind.SETTING, "csi-driver-config");
    private static final Pattern ENTRY = Pattern.compile("\"[^\"\\\\]*\":\\{[^{}]*\\}");

    private DriverConfigText() {}

    /** With both texts of the setting edited, where it is there. */
    static Scenario edit(Scenario scenario, UnaryOperator<String> edit) {
        return scenario.find(SETTING)
                .map(Setting.class::cast)
                .map(found -> scenario.with(
                        new Setting(SETTING, edit.apply(found.value()), edit.apply(found.defaultValue()))))
                .orElse(scenario);
    }

    /** Every class that is named under the key becomes that one. */
    static UnaryOperator<String> naming(String key, String name) {
        Pattern member = Pattern.compile("\"" + key + "\":\"[^\"\\\\]*\"");
        return text -> member.matcher(text).replaceAll("\"" + key + "\":\"" + name + "\"");
    }

    /** With one more entry. */
    static UnaryOperator<String> withEntry(String driver) {
        String entry = "\"" + driver + "\":{\"" + SettingPart.SNAPSHOT_KEY + "\":\"x\",\"" + SettingPart.BACKUP_KEY
                + "\":\"y\"}";
        return text -> entries(text).isEmpty() ? text : "{" + entry + "," + text.substring(1);
    }

    /** With the entries in another order. */
    static UnaryOperator<String> shuffled(Random chance) {
        return text -> {
            List<String> entries = entries(text);
            Collections.shuffle(entries, chance);
            return entries.isEmpty() ? text : "{" + String.join(",", entries) + "}";
        };
    }

    /** The entries; none where the text is no flat object of objects. */
    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(text);
        while (matcher.find()) {
            entries.add(matcher.group());
        }
        boolean whole = text.equals("{" + String.join(",", entries) + "}");
        return whole ? entries : new ArrayList<>();
    }
}
