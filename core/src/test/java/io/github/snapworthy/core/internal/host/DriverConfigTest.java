package io.github.snapworthy.core.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriverConfigTest {
    private static final String DEFAULT = """
            {"a": {"volumeSnapshotClassName": "a-snap", "backupVolumeSnapshotClassName": "a-bak"}}""";

    @Test
    void an_entry_of_the_value_replaces_that_of_the_default_whole() {
        DriverConfig config = config("{\"a\": {\"volumeSnapshotClassName\": \"mine\"}}", DEFAULT);
        assertThat(config.snapshotClass("a", Operation.SNAPSHOT)).contains("mine");
        assertThat(config.snapshotClass("a", Operation.BACKUP)).isEmpty();
    }

    @Test
    void a_driver_that_only_the_default_has_is_taken_from_there_and_the_readers_disagree() {
        DriverConfig config = config("{\"b\": {\"volumeSnapshotClassName\": \"b-snap\"}}", DEFAULT);
        assertThat(config.snapshotClass("a", Operation.SNAPSHOT)).contains("a-snap");
        assertThat(config.anotherReading("a", Operation.SNAPSHOT)).contains("none");
        assertThat(config.anotherReading("b", Operation.SNAPSHOT)).isEmpty();
    }

    @Test
    void the_webhook_lets_the_default_win() {
        DriverConfig config = config("{\"a\": {\"volumeSnapshotClassName\": \"mine\"}}", DEFAULT);
        assertThat(config.anotherReading("a", Operation.SNAPSHOT)).contains("a-snap");
    }

    @Test
    void an_empty_name_and_an_empty_setting_configure_nothing() {
        assertThat(config("{\"a\": {\"volumeSnapshotClassName\": \"\"}}", "").snapshotClass("a", Operation.SNAPSHOT))
                .isEmpty();
        assertThat(config("", "").problem()).isEmpty();
        assertThat(config("", "").snapshotClass("a", Operation.SNAPSHOT)).isEmpty();
    }

    @Test
    void an_entry_that_is_no_object_is_told_with_its_place() {
        assertThat(config("{\"b\": 5}", "").problem()).contains("expected an object at character 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"a\"",
                "{\"a\":}",
                "{\"a\": {}} x",
                "{'a': {}}",
                " ",
                "{\"b\": 5}",
                "{\"b\": {\"volumeSnapshotClassName\": 5}}",
                "{\"b\": {\"volumeSnapshotClassName\": [\"x\"]}}",
                "{\"a\": tru}",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\\u12\"}",
                "{\"a\": {\"\\u-001\": \"x\"}}",
                "{\"a\": {\"\\u+1ab\": \"x\"}}",
                "{\"a\": {\"x\": 1d}}",
                "{\"a\": {\"x\": 0x1p3}}",
                "{\"a\": {\"x\": +1}}",
                "{\"a\": {\"x\": 01}}",
                "{\"a\": {\"x\": 1.}}",
                "{\"a\": {\"x\": .5}}",
                "{\"a\" {}}",
                "{\"a\": {} \"b\": {}}",
                "nul",
                "{\"a\": -}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}}}}}}}}}"
            })
    void what_is_no_json_object_is_a_problem_with_its_place(String text) {
        assertThat(config(text, DEFAULT).problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem).startsWith("expected ").containsPattern("at character \\d+"));
    }

    @Test
    void values_of_other_types_under_other_keys_are_passed_over() {
        DriverConfig config = config("""
                {"a": {"volumeSnapshotClassName": "x\\u0031", "n": [1, {"y": null}, true], "z": -1.5e3}, "b": null}""", "");
        assertThat(config.problem()).isEmpty();
        assertThat(config.snapshotClass("a", Operation.SNAPSHOT)).contains("x1");
        assertThat(config.snapshotClass("b", Operation.SNAPSHOT)).isEmpty();
    }

    @Test
    void null_has_no_entries_and_hides_the_default_from_some() {
        DriverConfig config = config(" null\n", DEFAULT);
        assertThat(config.problem()).isEmpty();
        assertThat(config.snapshotClass("a", Operation.SNAPSHOT)).contains("a-snap");
        assertThat(config.anotherReading("a", Operation.SNAPSHOT)).contains("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': {'VolumeSnapshotClassname': 'x'}} | x",
                "{'a': {'volumeSnapshotClassName': 'x', 'VOLUMESNAPSHOTCLASSNAME': 'y'}} | y",
                "{'a': {'volumeSnapshotClassName': 'x', 'volumeSnapshotClassName': 'y'}} | y",
                "{'a': {'volumeSnapshotClassName': 'x', 'VolumeSnapshotClassName': null}} | x",
                "{'a': {'volumeSnapshotClassName': 'x'}, 'a': {'volumeSnapshotClassName': 'y'}} | y",
                "{'a': {'volumeSnapshotClassName': 'x'}, 'A': {'volumeSnapshotClassName': 'y'}} | x",
                "{'a': {'volumeSnapshotClassName': 'x'}, 'a': null} | none"
            })
    void keys_of_an_entry_have_no_case_and_the_last_counts(String text, String expected) {
        DriverConfig config = config(text.replace('\'', '"'), "");
        assertThat(config.problem()).isEmpty();
        assertThat(config.snapshotClass("a", Operation.SNAPSHOT).orElse("none")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{'a': null}",
                "{'a': {'VolumeSnapshotClassname': 'x'}}",
                "{'a': {'volumeSnapshotClassName': 'x', 'VOLUMESNAPSHOTCLASSNAME': 'y'}}",
                "{'a': {'volumeSnapshotClassName': 'x'}, 'a': {'volumeSnapshotClassName': 'y'}}"
            })
    void a_name_that_is_written_is_the_one_that_is_read(String text) {
        Setting before = Setting.of("csi-driver-config", text.replace('\'', '"'), "");
        String after =
                DriverConfigText.naming(before, "a", Operation.SNAPSHOT, "new").orElseThrow();
        assertThat(config(after, "").snapshotClass("a", Operation.SNAPSHOT)).contains("new");
    }

    @Test
    void a_target_needs_an_endpoint_or_a_bucket() {
        assertThat(target("{\"type\":\"nfs\",\"endpoint\":\"nfs://x\"}"))
                .isEqualTo(BackupTargetSetting.State.CONFIGURED);
        assertThat(target("{\"type\":\"s3\",\"bucketName\":\"b\"}")).isEqualTo(BackupTargetSetting.State.CONFIGURED);
        assertThat(target("{\"type\":\"\",\"endpoint\":\"\"}")).isEqualTo(BackupTargetSetting.State.MISSING);
        assertThat(target("{\"Endpoint\":\"nfs://x\"}")).isEqualTo(BackupTargetSetting.State.CONFIGURED);
        assertThat(target("")).isEqualTo(BackupTargetSetting.State.MISSING);
        assertThat(target("null")).isEqualTo(BackupTargetSetting.State.MISSING);
        assertThat(target(" ")).isEqualTo(BackupTargetSetting.State.INVALID);
        assertThat(target("{\"endpoint\":5}")).isEqualTo(BackupTargetSetting.State.INVALID);
        assertThat(target("nfs://x")).isEqualTo(BackupTargetSetting.State.INVALID);
    }

    @Test
    void versions_are_compared_as_numbers() {
        assertThat(Version.parse("v1.10.0"))
                .hasValueSatisfying(later -> assertThat(later)
                        .isGreaterThan(Version.parse("v1.9.0-rc6").orElseThrow()));
        assertThat(Version.parse("master-head")).isEmpty();
        assertThat(Version.parse("v2")).isEmpty();
    }

    private static DriverConfig config(String value, String defaults) {
        return DriverConfig.of(Setting.of("csi-driver-config", value, defaults));
    }

    private static BackupTargetSetting.State target(String value) {
        return BackupTargetSetting.of(Setting.of("backup-target", value, ""));
    }
}
