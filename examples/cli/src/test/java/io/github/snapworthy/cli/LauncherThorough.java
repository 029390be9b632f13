package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as a process, in a folder of its own. Where the command answers, its jar only points at the classes under
 * test: the real jar does not exist before the tests have passed. Where the launcher alone is asked, its jar holds
 * {@link Echo} alone, which starts at once and of which an archive can be made.
 */
class LauncherThorough {
    private static final String JAVA_HOME = System.getProperty("java.home");

    /** Where the command is run, without an archive: a class path with folders allows none. */
    @TempDir
    private static Path real;

    /** Where tests that change nothing run. */
    @TempDir
    private static Path shared;

    @TempDir
    private Path own;

    private Path folder;
    private Path home;

    @BeforeEach
    void useShared() throws IOException {
        use(shared);
    }

    private void use(Path used) throws IOException {
        if (enter(used)) {
            try (var jar = jar(manifest(Echo.class))) {
                String name = Echo.class.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream in = Echo.class.getResourceAsStream("/" + name)) {
                    in.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }

    private void useReal() throws IOException, InterruptedException {
        String mark = ending(madeEverywhere(), ".none");
        if (enter(real)) {
            List<String> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(":", -1)) {
                path.add(Path.of(entry).toUri().toString());
            }
            Manifest manifest = manifest(Main.class);
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", path));
            jar(manifest).close();
            Files.setLastModifiedTime(Files.createFile(home.resolve("target").resolve(mark)), tomorrow());
        }
    }

    /** Whether the folder is new, and has no jar yet. */
    private boolean enter(Path used) throws IOException {
        folder = used;
        home = used.resolve("a project/examples/cli");
        if (Files.exists(home)) {
            return false;
        }
        Files.createDirectories(home.resolve("target"));
        Files.copy(Path.of("snapworthy"), home.resolve("snapworthy"), StandardCopyOption.COPY_ATTRIBUTES);
        return true;
    }

    private JarOutputStream jar(Manifest manifest) throws IOException {
        return new JarOutputStream(Files.newOutputStream(home.resolve("target/snapworthy.jar")), manifest);
    }

    private static Manifest manifest(Class<?> main) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        return manifest;
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(Path launcher, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), text(out), text(err));
    }

    private Ended run(String... args) throws IOException, InterruptedException {
        return run(home.resolve("snapworthy"), Map.of("JAVA_HOME", JAVA_HOME), args);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private List<String> built() throws IOException {
        try (var files = Files.list(home.resolve("target"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The archive, or the mark that there can be none. */
    private Optional<String> made() throws IOException {
        return built().stream()
                .filter(name -> name.matches("snapworthy-.*[.](jsa|aot|none)"))
                .findFirst();
    }

    /** What the launcher makes in every folder on its first run, after such a run in the shared one. */
    private String madeEverywhere() throws IOException, InterruptedException {
        use(shared);
        if (made().isEmpty()) {
            assertThat(run("--version").code()).isZero();
        }
        return made().orElseThrow();
    }

    /** A folder of its own in which something stands where the archive, or the mark, is to be. */
    private Path useOwn(UnaryOperator<String> name, FileTime time) throws IOException, InterruptedException {
        String made = madeEverywhere();
        use(own);
        Path there = Files.writeString(home.resolve("target").resolve(name.apply(made)), "no archive");
        return Files.setLastModifiedTime(there, time);
    }

    /** A folder of its own with the mark that there can be no archive, whatever the jar: none is made. */
    private void useOwnWithoutArchive() throws IOException, InterruptedException {
        useOwn(made -> ending(made, ".none"), tomorrow());
    }

    /** A time at which nothing is older than the jar. */
    private static FileTime tomorrow() {
        return FileTime.fromMillis(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(1));
    }

    private static String ending(String made, String kind) {
        return made.replaceAll("[.](jsa|aot|none)$", kind);
    }

    @Test
    void it_decides_the_sample_twice_the_same_and_writes_nothing_else_to_standard_output() throws Exception {
        useReal();
        Ended first = run("check", "-o", "json");
        Ended second = run("check", "-o", "json");

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo(Run.of("check", "-o", "json").out()).isEqualTo(second.out());
        assertThat(second.err()).isEqualTo("snapworthy: no source was named: this is the bundled sample cluster\n");
    }

    @Test
    void it_tells_of_the_drivers_of_the_sample() throws Exception {
        useReal();
        Ended table = run("drivers", "-q");

        assertThat(table.code()).isZero();
        assertThat(table.err()).isEmpty();
        assertThat(table.out()).isEqualTo(Run.of("drivers").out()).doesNotContain("\u001b");
    }

    @Test
    void what_a_plugin_prints_is_no_part_of_the_report() throws Exception {
        useReal();
        Path jar = new PluginJar(folder).of("loud.jar", "Loud", PluginJar.source("Loud", "loud", """
                public Loud() { System.out.println("hello"); }
                public Facts facts(DriverName driver, ClusterView view) { return Facts.none(); }
                """));

        Ended ended = run("drivers", "-q", "-o", "json", "--plugin", jar.toString());

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("{").contains("\"loud\"").doesNotContain("hello");
        assertThat(ended.err()).isEqualTo("hello\n");
    }

    @Test
    void it_works_through_links_from_elsewhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/examples/cli/snapworthy"));
        Path again = Files.createSymbolicLink(folder.resolve("again"), link);

        assertThat(run(again, Map.of("JAVA_HOME", JAVA_HOME), "a b", "").out()).isEqualTo("ran [a b, ]\n");
    }

    @Test
    void it_takes_java_from_the_path_where_java_home_is_unset_or_wrong() throws Exception {
        String path = JAVA_HOME + "/bin:" + System.getenv("PATH");

        assertThat(run(home.resolve("snapworthy"), Map.of("PATH", path), "--version")
                        .code())
                .isZero();
        assertThat(run(home.resolve("snapworthy"), Map.of("PATH", path, "JAVA_HOME", "/none"), "--version")
                        .code())
                .isZero();
    }

    @Test
    void arguments_and_exit_codes_pass_through() throws Exception {
        useReal();
        Path file = Files.writeString(folder.resolve("a b.yaml"), "kind: [");

        Ended ended = run("check", file.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("a b.yaml, document 1, line 1, column").doesNotContain("\tat ");
        assertThat(run("check", "--fail-on", "denied").code()).isEqualTo(1);
    }

    @Test
    void an_archive_is_made_once_and_used() throws Exception {
        String made = madeEverywhere();
        FileTime first = Files.getLastModifiedTime(home.resolve("target").resolve(made));

        assertThat(made).doesNotEndWith(".none");
        assertThat(run("--show-archive").out()).isEqualTo("ran [--show-archive] from an archive\n");
        assertThat(Files.getLastModifiedTime(home.resolve("target").resolve(made)))
                .isEqualTo(first);
    }

    @Test
    void an_archive_that_is_older_than_the_jar_is_made_anew() throws Exception {
        Path archive = useOwn(made -> made, FileTime.fromMillis(0));
        List<String> before = built();

        assertThat(run("--version").code()).isZero();
        assertThat(Files.getLastModifiedTime(archive).toMillis()).isPositive();
        assertThat(built()).isEqualTo(before);
    }

    @Test
    void a_broken_archive_costs_speed_and_nothing_else() throws Exception {
        String kind = Runtime.version().feature() >= 25 ? ".aot" : ".jsa";
        useOwn(made -> ending(made, kind), tomorrow());

        assertThat(run("check", "-q")).isEqualTo(new Ended(0, "ran [check, -q]\n", ""));
    }

    /** An environment whose Maven is that script. */
    private Map<String, String> withMaven(String script) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        Path maven = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        return ImmutableMap.of("JAVA_HOME", JAVA_HOME, "PATH", tools + ":" + System.getenv("PATH"));
    }

    @Test
    void what_cannot_be_built_is_said_and_nothing_is_left_behind() throws Exception {
        use(own);
        Files.delete(home.resolve("target/snapworthy.jar"));

        Ended ended = run(home.resolve("snapworthy"), withMaven("echo no luck\nexit 1"), "check");

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("building", "no luck", "cannot build");
        assertThat(built()).isEmpty();
    }

    @Test
    void a_missing_jar_is_built_by_maven_first() throws Exception {
        useOwnWithoutArchive();
        Path jar = home.resolve("target/snapworthy.jar");
        Path kept = Files.move(jar, folder.resolve("kept.jar"));
        Map<String, String> environment = withMaven("pwd >&2\ncp '" + kept + "' examples/cli/target/snapworthy.jar");

        Ended ended = run(home.resolve("snapworthy"), environment, "--version");

        assertThat(ended.code()).isZero();
        assertThat(ended.err())
                .contains(folder.toRealPath().resolve("a project").toString());
    }

    /** A checkout whose jar is a minute younger than all its sources. */
    private Path source() throws IOException {
        Path source = home.resolve("../../core/src/main/java/Some.java");
        FileTime earlier = FileTime.fromMillis(System.currentTimeMillis() - 60_000);
        Files.createDirectories(source.getParent());
        for (Path file : List.of(source, home.resolve("pom.xml"), home.resolve("../../pom.xml"))) {
            Files.setLastModifiedTime(Files.writeString(file, "some"), earlier);
        }
        for (Path at = source.getParent(); !at.endsWith("src/main"); at = at.getParent()) {
            Files.setLastModifiedTime(at, earlier);
        }
        Files.setLastModifiedTime(home.resolve("../../core/src/main"), earlier);
        return source;
    }

    @Test
    void a_jar_that_is_older_than_a_source_is_built_anew_once() throws Exception {
        useOwnWithoutArchive();
        Path source = source();
        Map<String, String> environment = withMaven("exit 0");
        Path launcher = home.resolve("snapworthy");

        assertThat(run(launcher, environment, "--version").err()).isEmpty();
        Files.setLastModifiedTime(
                home.resolve("target/snapworthy.jar"), FileTime.fromMillis(System.currentTimeMillis() - 90_000));
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() - 30_000));
        Ended changed = run(launcher, environment, "--version");

        assertThat(changed.code()).isZero();
        assertThat(changed.err()).startsWith("snapworthy: building ").hasLineCount(1);
        assertThat(run(launcher, environment, "--version").err()).isEmpty();
    }

    @Test
    void an_old_jar_that_cannot_be_built_anew_runs_and_says_so_in_one_line() throws Exception {
        useOwnWithoutArchive();
        Path source = source();
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        Ended ended = run(home.resolve("snapworthy"), withMaven("exit 1"), "--version");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("ran [--version]\n");
        assertThat(ended.err().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("older than its sources and was not built anew");
        assertThat(built()).contains("snapworthy.jar").doesNotContain(".building");
    }
}
