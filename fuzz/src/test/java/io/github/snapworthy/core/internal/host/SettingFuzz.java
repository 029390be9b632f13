package io.github.snapworthy.core.internal.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.fuzz.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Harvester's settings, a value and a default with a NUL between them: what is read is JSON, JSON is read, and an entry that is
 * written into the text is found in it and changes no other one.
 */
public final class SettingFuzz {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ImmutableList<String> DRIVERS =
            ImmutableList.of("driver.longhorn.io", "lvm.driver.harvesterhci.io", "csi.acme.example");
    private static final ImmutableList<Operation> OPERATIONS = ImmutableList.of(Operation.SNAPSHOT, Operation.BACKUP);
    private static final String CLASS = "a \"class\"\u0001\ud83d\ude00";

    /** Half of a character, which others refuse and Harvester takes. */
    private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F]");

    private SettingFuzz() {}

    /** Feeds it. */
    public static void feed(byte[] input) {
        String[] texts = new String(input, StandardCharsets.UTF_8).split("\0", 2);
        Setting setting = Setting.of("csi-driver-config", texts[0], texts.length > 1 ? texts[1] : "");
        Contract.same(BackupTargetSetting.read(setting), BackupTargetSetting.read(setting));
        BackupTargetSetting.of(setting);
        DriverConfig config = DriverConfig.of(setting);
        config.problem().ifPresent(Contract::sayable);
        if (config.problem().isEmpty()) {
            isJson(setting.value());
            isJson(setting.defaultValue());
            for (String driver : DRIVERS) {
                OPERATIONS.forEach(operation -> written(setting, config, driver, operation));
            }
        }
    }

    /** What was read as an object is one, as others see it; spaces around null are none of their business. */
    private static void isJson(String text) {
        if (text.isEmpty() || HALF.matcher(text).find()) {
            return;
        }
        try {
            JsonNode node = JSON.readTree(text);
            Contract.require(node.isObject() || node.isNull(), "no object: " + text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("read, and is no JSON: " + text, e);
        }
    }

    private static void written(Setting setting, DriverConfig config, String driver, Operation operation) {
        Optional<String> text = DriverConfigText.naming(setting, driver, operation, CLASS);
        Contract.require(text.isPresent(), "nothing can be written into what can be read");
        DriverConfig after = DriverConfig.of(Setting.of("csi-driver-config", text.get(), setting.defaultValue()));
        Contract.same(Optional.empty(), after.problem());
        Contract.same(Optional.of(CLASS), after.snapshotClass(driver, operation));
        for (String other : DRIVERS) {
            for (Operation asked : OPERATIONS) {
                if (!other.equals(driver) || asked != operation) {
                    Contract.same(config.snapshotClass(other, asked), after.snapshotClass(other, asked));
                }
            }
        }
    }
}
