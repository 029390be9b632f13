package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrong is told in one line. */
class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask coverge --out x | question coverge is unknown; did you mean coverage?",
                "ask coverage --out x -o pdf | output pdf is unknown; expected one of table, csv, html",
                "ask coverage --out x --from yesterday | from yesterday: expected a day, as 2026-11-25",
                "ask changes --out x --from 2026-11-02 --to 2026-11-01 | from 2026-11-02: is after to 2026-11-01",
                "ask coverage --out x --limit 0 | limit 0: expected at least 1",
                "decide --in x --out y --operation atach | operation atach is unknown, or needs parameters; expected one of snapshot, backup, restore, clone",
                "decide --in x --out y --profile harvestr | profile harvestr is unknown; did you mean harvester?",
                "decide --in x --out y --max-time soon | max-time soon: expected a time, as 90s, 30m or 2h, at most a year",
                "decide --in x --out y --max-time 9999999h | max-time 9999999h: expected a time, as 90s, 30m or 2h, at most a year",
                "ask coverage --out x --to +12345-01-01 | to +12345-01-01: expected a day, as 2026-11-25",
                "decide --in x --out y --max-stored 4GB | max-stored 4GB: expected a number of bytes, as 500Mi or 4Gi",
                "decide --in x --out y --max-objects 0 | max-objects 0: expected at least 1",
                "decide --in x | Missing required option: '--out=FOLDER'",
                "generate --clusters 0 --out x | clusters, days and claims: expected at least 1",
                "generate --clusters 1 --out x --broken 101 | broken: expected 0 to 100, was 101"
            })
    void a_wrong_word_is_told_in_one_line(String line, String message) {
        TestFleet.Ran ran = TestFleet.run(line.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().findFirst()).hasValue("snapworthy-fleet: " + message);
    }

    @Test
    void a_folder_that_is_not_there_or_is_no_place_for_it_is_told() throws IOException {
        String nothing = folder.resolve("nothing").toString();
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "dear");

        told(
                "there is no such folder",
                "decide",
                "--in",
                nothing,
                "--out",
                folder.resolve("out").toString());
        told("holds letter.txt and no tables", "decide", "--in", nothing, "--out", full.toString());
        told("lies in the folder of the dumps", "decide", "--in", full.toString(), "--out", full + "/tables");
        told("holds no tables; write them with decide", "ask", "coverage", "--out", nothing);
        told("there is no such file system", "ask", "coverage", "--out", "nofs://host/x");
        told("expected an empty folder", "generate", "--clusters", "1", "--out", full.toString());
        Files.writeString(full.resolve("_snapworthy.json"), "[]");
        told("is not what this command wrote", "ask", "coverage", "--out", full.toString());
        Files.writeString(full.resolve("_snapworthy.json"), manifest(1, "\"2026-11-01\": [1]"));
        told("is not what this command wrote", "ask", "coverage", "--out", full.toString());
        Files.writeString(full.resolve("_snapworthy.json"), manifest(2, "\"\": [1], \"\": [1]"));
        told("is no valid JSON: Duplicate field", "ask", "coverage", "--out", full.toString());
    }

    private static String manifest(int next, String live) {
        return "{\"kind\": \"Fleet\", \"next\": " + next + ", \"live\": {" + live + "}}";
    }

    private static void told(String message, String... args) {
        TestFleet.Ran ran = TestFleet.run(args);

        assertThat(ran.err()).contains(message).hasLineCount(1);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_master_that_does_not_answer_exits_3() {
        assertThat(code("spark://127.0.0.1:1")).isEqualTo(3);
        assertThat(code("spark://here")).isEqualTo(2);
        assertThat(code("mesos://here:1")).isEqualTo(2);
        assertThat(code("local[two]")).isEqualTo(2);
        assertThat(code("local[0]")).isEqualTo(2);
        assertThat(code("yarn")).as("the jar for it is not there").isEqualTo(2);
    }

    private int code(String master) {
        return Main.run(
                new String[] {"ask", "coverage", "--out", folder.toString(), "--master", master},
                new Terminal(System.out, new java.io.PrintStream(new java.io.ByteArrayOutputStream()), false));
    }
}
