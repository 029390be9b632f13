package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.FactSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What other tools answer on the facts of cases, read from {@code compared.yaml}, beside our answers, which are computed.
 *
 * @param read what was read of each tool
 * @param stories the stories, in the order of the page
 */
record Compared(ImmutableList<Compared.Repository> read, ImmutableList<Compared.Story> stories) {

    /**
     * The sources of a tool.
     *
     * @param name owner and name of the repository
     * @param tool the tool
     * @param commit the commit or tag that was read
     * @param date the day of that commit
     */
    record Repository(String name, String tool, String commit, String date) {}

    /**
     * One question, and who answers it how.
     *
     * @param title its name
     * @param facts the facts in words
     * @param ours the checks that we answer
     * @param classes the check whose claim the dialects choose a class for
     * @param tools what tools answer
     * @param differ where tools disagree among themselves
     */
    record Story(
            String title,
            String facts,
            ImmutableList<AcceptanceCheck> ours,
            Optional<AcceptanceCheck> classes,
            ImmutableList<Tool> tools,
            String differ) {}

    /**
     * What one tool answers.
     *
     * @param name the tool
     * @param version where that holds
     * @param answer what it does or says
     * @param takes the class that it takes, or what comes of its choice
     * @param sources who says so
     */
    record Tool(String name, String version, String answer, Optional<String> takes, ImmutableList<Source> sources) {
        private static final ImmutableMap<String, Dialect> DIALECTS = ImmutableMap.of(
                "CDI", Dialect.CDI,
                "Harvester", Dialect.HARVESTER,
                "KubeVirt", Dialect.KUBEVIRT,
                "snapshot controller", Dialect.SNAPSHOTTER,
                "Velero", Dialect.VELERO);

        Optional<Dialect> dialect() {
            return Optional.ofNullable(DIALECTS.get(name));
        }
    }

    /**
     * An issue, or a file at a commit.
     *
     * @param repository owner and name
     * @param issue the number of an issue or pull request
     * @param path the path of a file
     * @param commit the commit or tag, where it is not the one that was read of everything else
     */
    record Source(String repository, Optional<String> issue, Optional<String> path, Optional<String> commit) {
        private static final Pattern FORM =
                Pattern.compile("([\\w.-]+/[\\w.-]+)(?:#(\\d+)| ([\\w./-]+\\.[a-z]+)(?:@([\\w.-]+))?)");

        static Source parse(Object text) {
            Matcher parts = FORM.matcher(String.valueOf(text));
            if (!parts.matches()) {
                throw new AssertionError("expected OWNER/REPO#N or OWNER/REPO PATH[@COMMIT], was " + text);
            }
            return new Source(
                    Objects.requireNonNull(parts.group(1)),
                    Optional.ofNullable(parts.group(2)),
                    Optional.ofNullable(parts.group(3)),
                    Optional.ofNullable(parts.group(4)));
        }
    }

    /** The class of an answer, or its outcome where it takes none. */
    static String taken(DialectAnswer answer) {
        return answer.snapshotClass().orElseGet(() -> answer.outcome().name());
    }

    /** Which class each dialect takes for the claim of the check, or for the first claim of its machine; computed. */
    static ClassComparison comparison(AcceptanceCheck check) {
        return check.situation().compare(check.request()).get(0);
    }

    /** Our answer, computed. */
    static Decision decision(AcceptanceCheck check) {
        return check.decide(FactSet.none());
    }

    /** Reads the file; a check that does not exist, or a source in no known form, is an error. */
    static Compared load() {
        try (InputStream in = Compared.class.getResourceAsStream("/compared/compared.yaml")) {
            Map<String, Object> file =
                    AcceptanceCase.map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
            ImmutableMap<String, AcceptanceCheck> checks = AcceptanceCase.fromElsewhere()
                    .flatMap(AcceptanceCase::checks)
                    .collect(ImmutableMap.toImmutableMap(AcceptanceCheck::id, check -> check));
            return new Compared(
                    maps(file.get("read")).stream().map(Compared::repository).collect(ImmutableList.toImmutableList()),
                    maps(file.get("stories")).stream()
                            .map(story -> story(story, checks))
                            .collect(ImmutableList.toImmutableList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Repository repository(Map<String, Object> from) {
        return new Repository(text(from, "repository"), text(from, "tool"), text(from, "commit"), text(from, "date"));
    }

    private static Story story(Map<String, Object> from, Map<String, AcceptanceCheck> checks) {
        return new Story(
                text(from, "title"),
                text(from, "facts"),
                AcceptanceCase.list(from.get("ours")).stream()
                        .map(id -> check(id, checks))
                        .collect(ImmutableList.toImmutableList()),
                Optional.ofNullable(from.get("classes")).map(id -> check(id, checks)),
                maps(from.get("tools")).stream().map(Compared::tool).collect(ImmutableList.toImmutableList()),
                text(from, "differ"));
    }

    private static Tool tool(Map<String, Object> from) {
        return new Tool(
                text(from, "tool"),
                text(from, "version"),
                text(from, "answer"),
                Optional.ofNullable(from.get("takes")).map(String::valueOf),
                AcceptanceCase.list(from.get("sources")).stream()
                        .map(Source::parse)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static AcceptanceCheck check(Object id, Map<String, AcceptanceCheck> checks) {
        AcceptanceCheck check = checks.get(String.valueOf(id));
        if (check == null) {
            throw new AssertionError("no acceptance case has the check " + id);
        }
        return check;
    }

    private static List<Map<String, Object>> maps(Object value) {
        return AcceptanceCase.list(value).stream().map(AcceptanceCase::map).toList();
    }

    private static String text(Map<String, Object> from, String key) {
        Object value = from.get(key);
        if (value == null || String.valueOf(value).isBlank()) {
            throw new AssertionError("no " + key + " in " + from);
        }
        return String.valueOf(value).strip();
    }
}
