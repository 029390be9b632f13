package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on differences and what-ifs shows is what the commands print; see {@code docs/diff-and-what-if.md}. */
class DiffPageTest {
    private static final Path SHOWN = Path.of("src", "test", "resources", "diff");

    @TempDir
    private Path folder;

    private static void assertIsShown(String name, Run run) throws IOException {
        assertThat(run.code()).as(run.err()).isZero();
        Path file = SHOWN.resolve(name);
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(file, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(file));
    }

    @Test
    void the_remedy_of_a_plan_is_tried() throws IOException {
        String story = "src/test/resources/plan/harvester-lvm.yaml";
        String remedies = folder.resolve("remedies").toString();
        Run planned = Run.of("plan", story, "--assume-complete", "--operation=snapshot", "--to", remedies);
        assertThat(planned.code()).as(planned.err()).isZero();
        assertIsShown(
                "what-if.txt",
                Run.of("check", story, "--assume-complete", "--subject=vm/apps/web", "--what-if", remedies));
    }

    @Test
    void two_dumps_are_compared() throws IOException {
        String before = SHOWN.resolve("before.yaml").toString();
        String after = SHOWN.resolve("after.yaml").toString();
        assertIsShown("diff.txt", Run.of("diff", before, after, "--assume-complete", "--operation=snapshot"));
    }
}
