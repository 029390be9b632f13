package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.CapabilityAnswer.State;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.SourcedFact;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drivers as rows of cells: one row for each driver, and one for each of its classes that is answered differently. */
final class DriverMatrix {
    static final List<String> TITLES = List.of(
            "DRIVER",
            "STORAGECLASS",
            "SNAPSHOT",
            "RESTORE",
            "CLONE",
            "EXPAND",
            "GROUP",
            "BACKUP",
            "CHANGED BLOCKS",
            "CLAIMS");

    /** One row for each answer. */
    static final List<String> LONG_TITLES =
            List.of("DRIVER", "STORAGECLASS", "CAPABILITY", "ANSWER", "TRUST", "SOURCE", "SEEN IN");

    private DriverMatrix() {}

    /** Whether the column under {@link #TITLES} holds an answer. */
    static boolean isAnswer(int column) {
        return column >= TITLES.indexOf("SNAPSHOT") && column <= TITLES.indexOf("CHANGED BLOCKS");
    }

    /** Whether the column under {@link #LONG_TITLES} holds an answer. */
    static boolean isLongAnswer(int column) {
        return column == LONG_TITLES.indexOf("ANSWER");
    }

    /** The rows of a report under {@link #TITLES}. */
    static List<List<String>> rows(DriverReport report) {
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        for (DriverFacts driver : report.drivers()) {
            rows.add(row(driver, "", String.valueOf(driver.claims()), driver::answer));
            driver.inClasses().stream()
                    .flatMap(answer -> answer.storageClass().stream())
                    .distinct()
                    .sorted()
                    .forEach(name -> rows.add(row(driver, name, "", capability -> driver.answer(capability, name))));
        }
        return rows.build();
    }

    private static List<String> row(
            DriverFacts driver, String storageClass, String claims, Function<Capability, CapabilityAnswer> answers) {
        Function<Capability, String> word =
                capability -> DriverPhrases.word(answers.apply(capability).state());
        return List.of(
                driver.driver().value(),
                storageClass,
                word.apply(Capability.SNAPSHOT),
                word.apply(Capability.RESTORE),
                word.apply(Capability.CLONE),
                expansion(
                        answers.apply(Capability.EXPAND_ONLINE).state(),
                        answers.apply(Capability.EXPAND_OFFLINE).state()),
                word.apply(Capability.GROUP_SNAPSHOT),
                word.apply(Capability.BACKUP_NATIVE),
                word.apply(Capability.CHANGED_BLOCKS),
                claims);
    }

    private static String expansion(State online, State offline) {
        if (online == offline) {
            return DriverPhrases.word(online);
        }
        if (online == State.SUPPORTED && offline == State.UNSUPPORTED) {
            return "online";
        }
        if (online == State.UNSUPPORTED && offline == State.SUPPORTED) {
            return "offline";
        }
        return "online " + DriverPhrases.word(online) + ", offline " + DriverPhrases.word(offline);
    }

    /** The rows of a report under {@link #LONG_TITLES}. */
    static List<List<String>> longRows(DriverReport report) {
        return report.drivers().stream().flatMap(DriverMatrix::longRows).toList();
    }

    private static Stream<List<String>> longRows(DriverFacts driver) {
        return driver.answers().values().stream()
                .flatMap(answer -> Stream.concat(
                        Stream.of(answer),
                        driver.inClasses().stream().filter(there -> there.capability() == answer.capability())))
                .map(answer -> longRow(driver, answer));
    }

    private static List<String> longRow(DriverFacts driver, CapabilityAnswer answer) {
        return List.of(
                driver.driver().value(),
                answer.storageClass().orElse(""),
                DriverPhrases.name(answer.capability()),
                DriverPhrases.word(answer.state()),
                answer.trust().map(Enum::name).orElse(""),
                joined(answer, SourcedFact::source),
                joined(answer, SourcedFact::seen));
    }

    private static String joined(CapabilityAnswer answer, Function<SourcedFact, String> part) {
        return answer.winning().stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
