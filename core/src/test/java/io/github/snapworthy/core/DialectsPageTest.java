package io.github.snapworthy.core;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** {@code docs/dialects.md} is the dialects, printed. {@code -Dsnapworthy.regenerate=true} writes it anew. */
class DialectsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "dialects.md");

    @Test
    void the_page_shows_the_dialects_as_they_are() throws IOException {
        String page = page();
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Which snapshot class each tool takes

                Printed from the values in the code (`Dialect` in `core`) by `DialectsPageTest`; a change of a dialect that does
                not change this page fails the build. `snapworthy compare` and `Situation.compare` put their answers for a claim
                side by side.

                A comparison tells what a tool does. A decision takes the candidates of the dialect of its profile and then
                checks them: the class of a request is taken or refused and never replaced, a host's own map of StorageClasses
                wins over a default, classes of another purpose are no candidates, a name that does not fit is refused unless
                the tool goes on without it, and whatever is taken has to be of the driver of the volume.

                | dialect | driver | names, in order | a name that does not exist | a name of another driver |
                | --- | --- | --- | --- | --- |
                """);
        for (Dialect dialect : Dialect.all()) {
            row(
                    page,
                    dialect.name(),
                    words(dialect.driverFrom()) + "; without one " + dialect.withoutDriver(),
                    dialect.steps().stream().map(DialectsPageTest::words).collect(joining("; ")),
                    words(dialect.absentName()),
                    words(dialect.otherDriversName()));
        }
        page.append("""

                | dialect | marks, in order | several marked | one, not marked | several, none marked | no class of the driver |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (Dialect dialect : Dialect.all()) {
            row(
                    page,
                    dialect.name(),
                    dialect.marks().isEmpty()
                            ? "none"
                            : dialect.marks().stream()
                                    .map(DialectsPageTest::words)
                                    .collect(joining("; ")),
                    words(dialect.severalMarked(), "takes the first that is listed"),
                    words(dialect.oneUnmarked(), "takes it"),
                    words(dialect.severalUnmarked(), "takes the first by name"),
                    words(dialect.noneOfDriver(), ""));
        }
        page.append("\nUpper and lower case are the same to ").append(names(Dialect::ignoresCase));
        page.append("; ").append(names(Dialect::looksAtPurpose)).append(" alone looks at the purpose of a class.\n");
        page.append("""

                A VolumeGroupSnapshotClass is never guessed at: the request names it, or it alone is marked among those of the
                driver, or it is the only one of the driver.

                | dialect | marks of classes of group snapshots |
                | --- | --- |
                """);
        for (Dialect dialect : Dialect.all()) {
            row(
                    page,
                    dialect.name(),
                    dialect.groupMarks().stream().map(DialectsPageTest::words).collect(joining("; ")));
        }
        return page.toString();
    }

    private static String names(Predicate<Dialect> which) {
        return Dialect.all().stream().filter(which).map(Dialect::name).collect(joining(", "));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String words(Dialect.DriverFrom from) {
        return switch (from) {
            case IDENTITY -> "the volume, else whatever names it";
            case VOLUME -> "the volume";
            case STORAGE_CLASS -> "the StorageClass of the claim";
            case VOLUME_AND_STORAGE_CLASS ->
                "the volume, else the StorageClass of the claim: the claim has to have one, and the two must not differ";
            case CLAIM_ANNOTATIONS -> "the annotations of the claim, else its StorageClass";
        };
    }

    private static String words(Dialect.Step step) {
        return switch (step) {
            case REQUEST -> "the request";
            case STORAGE_CLASS_MAP -> "the host's map of StorageClasses";
            case HOST_CONFIG -> "`csi-driver-config`, by driver and operation";
            case CLAIM_ANNOTATION -> "annotation `velero.io/csi-volumesnapshot-class` of the claim";
            case BACKUP_ANNOTATION ->
                "annotation `velero.io/csi-volumesnapshot-class_DRIVER` of the only Backup or Schedule";
            case STORAGE_CLASS_ANNOTATION -> "annotation `k10.kasten.io/volume-snapshot-class` of the StorageClass";
            case STORAGE_PROFILE_SPEC -> "`spec.snapshotClass` of the StorageProfile";
            case STORAGE_PROFILE_STATUS -> "`status.snapshotClass` of the StorageProfile";
        };
    }

    private static String words(ClassMark mark) {
        return switch (mark.sign()) {
            case ANNOTATION_TRUE -> "annotation `" + mark.key() + "` = \"true\"";
            case ANNOTATION_PRESENT -> "annotation `" + mark.key() + "`, any value";
            case LABEL_TRUE -> "label `" + mark.key() + "` = \"true\"";
            case LABEL_PRESENT -> "label `" + mark.key() + "`, any value";
        };
    }

    private static String words(Optional<Dialect.Outcome> outcome) {
        return outcome.map(to -> words(to, "takes it all the same")).orElse("goes on with its next rule");
    }

    private static String words(Dialect.Outcome outcome, String chosen) {
        return outcome == Dialect.Outcome.CHOSEN ? chosen : outcome.name();
    }
}
