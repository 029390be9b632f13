package io.github.snapworthy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of a fleet of three, by hand. */
class QuestionsThorough {
    private static final String FIRST = "2026-11-01";
    private static final String SECOND = "2026-11-08";
    private static final String ACME = "csi.acme.example";
    private static final String EBS = "ebs.csi.aws.com";

    @TempDir
    private static Path folder;

    private static TestFleet fleet;

    /** One lost its class, one got two, and one has a name that a spreadsheet takes for a formula. */
    @BeforeAll
    static void decide() throws IOException {
        fleet = new TestFleet(folder)
                .with("lost", FIRST, "c.yaml", Yaml.cluster(EBS, Yaml.snapshotClass("snap", EBS), "a", "b"))
                .with("lost", SECOND, "c.yaml", Yaml.cluster(EBS, "", "a", "b", "new"))
                .with(
                        "two",
                        SECOND,
                        "c.yaml",
                        Yaml.cluster(EBS, Yaml.snapshotClass("x", EBS) + "," + Yaml.snapshotClass("y", EBS), "c"))
                .with("=cmd<b>", SECOND, "c.yaml", Yaml.cluster(ACME, Yaml.snapshotClass("snap", ACME), "d"));
        assertThat(fleet.decide().code()).isZero();
    }

    @Test
    void coverage() {
        assertThat(csv("coverage"))
                .contains("\"fleet\",\"\",\"\",5,1,20,0,0,4,0")
                .contains("\"driver\",\"\",\"ebs.csi.aws.com\",4,0,0,0,0,4,0")
                .contains("\"cluster\",\"lost\",\"\",3,0,0,0,0,3,0")
                .contains("\"both\",\"'=cmd<b>\",\"csi.acme.example\",1,1,100,0,0,0,0");
        assertThat(csv("coverage", "--to", FIRST)).contains("\"fleet\",\"\",\"\",2,2,100,0,0,0,0");
    }

    @Test
    void unlocks() {
        assertThat(csv("unlocks").lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("\"CREATE_SNAPSHOT_CLASS\",\"CLUSTER_ADMIN\",\"ebs.csi.aws.com\",1,3,3,0,"),
                        line -> assertThat(line)
                                .startsWith(
                                        "\"MARK_DEFAULT_SNAPSHOT_CLASS\",\"CLUSTER_ADMIN\",\"ebs.csi.aws.com\",1,1,1,0,"));
    }

    @Test
    void changes() {
        assertThat(csv("changes").lines().skip(1))
                .containsExactly("\"lost\",\"snapshot\",\"ALLOWED\",\"DENIED\",\"\",\"SNAPSHOT_CLASS_NONE\",2,"
                        + "\"PersistentVolumeClaim/apps/a\"");
        assertThat(fleet.ask("changes", "--from", SECOND, "-o", "csv").err())
                .contains("no row: From 2026-11-08 to 2026-11-08");
    }

    @Test
    void uncurated() {
        assertThat(csv("uncurated").lines().skip(1)).containsExactly("\"csi.acme.example\",1,1,1,0,0,\"'=cmd<b>\"");
    }

    @Test
    void disagreements() {
        assertThat(csv("disagreements").lines().skip(1))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "\"two\",\"snapshot\",\"ebs.csi.aws.com\",\"a tool finds several classes and takes none\",1,")
                        .contains("CDI=x ")
                        .contains("KUBERNETES=AMBIGUOUS"))
                .noneSatisfy(line -> assertThat(line).startsWith("\"lost\""));
    }

    @Test
    void a_page_has_no_script_and_no_tag_of_a_cluster() {
        String page = fleet.ask("coverage", "-o", "html").out();

        assertThat(page)
                .contains("<svg role=\"img\" aria-labelledby=\"chart\"")
                .contains("default-src 'none'; style-src 'sha256-")
                .contains("=cmd&lt;b&gt;")
                .doesNotContain("<b>")
                .doesNotContain("<script")
                .doesNotContain(" style=");
    }

    @Test
    void the_query_itself_is_printed_with_its_days() {
        assertThat(fleet.ask("coverage", "--sql").out())
                .contains("AND DATE '2026-11-08'")
                .doesNotContain("${");
    }

    private static String csv(String... question) {
        String[] more = new String[question.length + 1];
        more[0] = "-o";
        more[1] = "csv";
        System.arraycopy(question, 1, more, 2, question.length - 1);
        TestFleet.Ran ran = fleet.ask(question[0], more);
        assertThat(ran.code()).isZero();
        return ran.out();
    }
}
