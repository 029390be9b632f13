package io.github.snapworthy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input that is broken, through the command: exit 2, or a problem in the report with file, document, line, column and
 * what was expected. What was lost is never silently absent: {@link Run} refuses stack traces everywhere.
 */
abstract class BadInput {
    static final String CLAIM = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: good, namespace: apps}
            spec: {volumeName: pv-1}
            status: {phase: Bound}
            """;

    @TempDir
    Path folder;

    Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(UTF_8));
    }

    static void assertRefused(Run run, String... parts) {
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("snapworthy: ").contains(parts);
    }

    static Run check(Path path, String... more) {
        String[] args = Arrays.copyOf(new String[] {"check", path.toString(), "-o", "json"}, 4 + more.length);
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.of(args);
    }

    /** The claim that is whole was decided, and the one that was lost is unreadable and not missing. */
    void assertRestIsDecided(Run run, String lost) {
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.verdicts()).anyMatch(line -> line.startsWith("pvc/apps/good snapshot "));
        Run asked = check(folder, "--operation=snapshot", "--subject=pvc/apps/" + lost, "--assume-complete");
        assertThat(asked.codes()).contains("CLAIM_UNREADABLE").doesNotContain("CLAIM_MISSING");
    }
}
