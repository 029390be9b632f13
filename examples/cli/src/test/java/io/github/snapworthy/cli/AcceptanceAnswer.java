package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DiskOutcome;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.MethodOutcome;
import io.github.snapworthy.core.SnapshotClassChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares a decision with what a check expects of it. */
final class AcceptanceAnswer {
    private final Map<String, Object> expected;
    private final Decision decision;
    private final List<String> complaints = new ArrayList<>();

    private AcceptanceAnswer(Map<String, Object> expected, Decision decision) {
        this.expected = expected;
        this.decision = decision;
    }

    static List<String> complaints(Map<String, Object> expected, Decision decision) {
        AcceptanceAnswer answer = new AcceptanceAnswer(expected, decision);
        answer.compare();
        if (!answer.complaints.isEmpty()) {
            answer.complaints.add("our answer: " + describe(decision));
        }
        return answer.complaints;
    }

    private void compare() {
        List<?> verdicts = oneOrMore(expected.get("verdict"));
        if (!verdicts.contains(decision.verdict().name())) {
            complain("verdict", verdicts, decision.verdict());
        }
        codes();
        one("snapshotClass", decision.snapshotClass().map(SnapshotClassChoice::name));
        one("consistency", decision.consistency());
        one("coverage", decision.coverage());
        one("method", decision.method());
        one("assurance", decision.assurance());
        AcceptanceCase.map(expected.get("effects")).forEach(this::effect);
        AcceptanceCase.map(expected.get("disks")).forEach(this::disk);
        AcceptanceCase.map(expected.get("methods")).forEach(this::method);
    }

    private void codes() {
        ImmutableSet<String> codes = codes(decision);
        for (Object code : AcceptanceCase.list(expected.get("codes"))) {
            if (!codes.contains(String.valueOf(code))) {
                complain("codes", code, "absent");
            }
        }
        for (Object code : AcceptanceCase.list(expected.get("notCodes"))) {
            if (codes.contains(String.valueOf(code))) {
                complain("notCodes", "no " + code, "present");
            }
        }
    }

    private void one(String field, Optional<?> actual) {
        if (expected.containsKey(field)) {
            same(field, expected.get(field), actual.map(Object::toString).orElse(null));
        }
    }

    private void effect(String code, Object effect) {
        ImmutableMultimap.Builder<String, String> effects = ImmutableMultimap.builder();
        findings(decision).forEach(f -> effects.put(f.code().value(), f.effect().name()));
        if (!effects.build().get(code).contains(String.valueOf(effect))) {
            complain("effect of " + code, effect, effects.build().get(code));
        }
    }

    private void disk(String name, Object fields) {
        Optional<DiskOutcome> disk = decision.disks().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
        if (disk.isEmpty()) {
            complain("disks", name, "absent");
        }
        disk.ifPresent(outcome -> AcceptanceCase.map(fields)
                .forEach((field, value) -> same("disk " + name + " " + field, value, diskField(field, outcome))));
    }

    private static Object diskField(String field, DiskOutcome disk) {
        Function<Optional<?>, Object> text =
                value -> value.map(Object::toString).orElse(null);
        return switch (field) {
            case "covered" -> disk.covered();
            case "claim" -> text.apply(disk.claim());
            case "verdict" -> text.apply(disk.verdict());
            case "code" -> text.apply(disk.code());
            case "method" -> text.apply(disk.method());
            case "snapshotClass" -> text.apply(disk.snapshotClass());
            default -> throw new AssertionError("a field of a disk that the suite does not know: " + field);
        };
    }

    private void method(String name, Object verdict) {
        Object actual = decision.methods().stream()
                .filter(outcome -> outcome.method().name().equals(name))
                .map(outcome -> outcome.verdict().name())
                .findFirst()
                .orElse(null);
        same("method " + name, verdict, actual);
    }

    private void same(String what, Object wanted, Object actual) {
        if (!Objects.equals(wanted, actual)) {
            complain(what, wanted, actual);
        }
    }

    private void complain(String what, Object wanted, Object actual) {
        complaints.add(what + ": expected " + wanted + ", was " + actual);
    }

    private static List<?> oneOrMore(Object value) {
        return value instanceof List<?> list ? list : List.of(String.valueOf(value));
    }

    private static Stream<Finding> findings(Decision decision) {
        return Stream.concat(
                decision.findings().stream(),
                decision.methods().stream().map(MethodOutcome::findings).flatMap(List::stream));
    }

    static ImmutableSet<String> codes(Decision decision) {
        return Stream.concat(
                        findings(decision).map(Finding::code),
                        decision.disks().stream().flatMap(disk -> disk.code().stream()))
                .map(Object::toString)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String describe(Decision decision) {
        return decision.verdict() + " "
                + decision.findings().stream()
                        .map(f -> f.effect() + " " + f.code() + " " + f.subject()
                                + f.method().map(m -> " by " + m).orElse("") + " " + f.arguments())
                        .toList()
                + " disks " + decision.disks() + " class " + decision.snapshotClass();
    }
}
