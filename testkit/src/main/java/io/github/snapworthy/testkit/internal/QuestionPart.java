package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmRef;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What is asked: of each operation its own questions. */
final class QuestionPart {
    private QuestionPart() {}

    /** A question of any operation. */
    static Arbitrary<Request> request(Recipe recipe) {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, request(recipe, Operation.SNAPSHOT)),
                        Tuple.of(5, request(recipe, Operation.BACKUP)),
                        Tuple.of(5, request(recipe, Operation.RESTORE)),
                        Tuple.of(4, request(recipe, Operation.CLONE)),
                        Tuple.of(3, request(recipe, Operation.GROUP_SNAPSHOT)),
                        Tuple.of(2, request(recipe, Operation.ATTACH)),
                        Tuple.of(2, request(recipe, Operation.EXPAND)))
                .withoutEdgeCases();
    }

    /** A question of that operation, about everything that it can be asked about. */
    static Arbitrary<Request> request(Recipe recipe, Operation operation) {
        return switch (operation) {
            case SNAPSHOT -> snapshot(recipe);
            case BACKUP -> backup(recipe);
            case RESTORE ->
                Arbitraries.frequencyOf(
                        Tuple.of(1, TargetPart.restore(recipe)),
                        Tuple.of(1, MachineQuestionPart.restoreOfSnapshot(recipe)),
                        Tuple.of(1, MachineQuestionPart.restoreOfBackup(recipe)));
            case CLONE ->
                Arbitraries.frequencyOf(
                        Tuple.of(1, TargetPart.clone(recipe)), Tuple.of(1, MachineQuestionPart.clone(recipe)));
            case GROUP_SNAPSHOT -> GroupPart.question(recipe);
            case ATTACH -> VolumeQuestionPart.attach();
            case EXPAND -> VolumeQuestionPart.expand();
        };
    }

    private static Arbitrary<Request> snapshot(Recipe recipe) {
        return Combinators.combine(subject(), snapshotClass(recipe)).as(QuestionPart::snapshot);
    }

    private static Arbitrary<Request> backup(Recipe recipe) {
        return Combinators.combine(subject(), snapshotClass(recipe), methods(), targetClaim())
                .as(QuestionPart::backup);
    }

    private static Request snapshot(Subject subject, Optional<String> named) {
        SnapshotRequest request = Request.snapshot(subject);
        return named.map(request::withClass).orElse(request);
    }

    private static Request backup(
            Subject subject, Optional<String> named, List<BackupMethod> methods, Optional<String> target) {
        BackupRequest request = Request.backup(subject);
        request = named.isPresent() ? request.withClass(named.get()) : request;
        request = target.isPresent() ? request.targetClaim(target.get()) : request;
        return methods.isEmpty() ? request : request.using(methods.toArray(BackupMethod[]::new));
    }

    /** The claim of a question about claims alone. */
    static Arbitrary<ClaimRef> claim() {
        return Variants.of(10, ClaimRef.of(Recipe.APPS, Recipe.claim(0)))
                .or(2, ClaimRef.of(Recipe.APPS, Recipe.claim(1)))
                .or(1, ClaimRef.of("elsewhere", Recipe.claim(0)))
                .arbitrary();
    }

    private static Arbitrary<Subject> subject() {
        return Variants.<Subject>of(10, ClaimRef.of(Recipe.APPS, Recipe.claim(0)))
                .or(2, ClaimRef.of(Recipe.APPS, Recipe.claim(1)))
                .or(10, VmRef.of(Recipe.APPS, Recipe.machine(0)))
                .or(2, VmRef.of(Recipe.APPS, Recipe.machine(1)))
                .or(1, ClaimRef.of("elsewhere", Recipe.claim(0)))
                .or(1, VmRef.of(Recipe.APPS, "ghost"))
                .arbitrary();
    }

    static Arbitrary<Optional<String>> snapshotClass(Recipe recipe) {
        Variants<Optional<String>> named = Variants.of(24, Optional.empty());
        for (String name : ImmutableList.of("acme-snap", "longhorn-bak", "ghost")) {
            String text = recipe.of(name);
            if (ObjectRef.canBeNamed(text)) {
                named.or(1, Optional.of(text));
            }
        }
        return named.arbitrary(recipe);
    }

    private static Arbitrary<List<BackupMethod>> methods() {
        Variants<List<BackupMethod>> methods = Variants.of(6, List.of());
        for (BackupMethod method : BackupMethod.values()) {
            methods.or(1, List.of(method));
        }
        return methods.or(1, List.of(BackupMethod.FILE_SYSTEM, BackupMethod.DRIVER))
                .or(2, List.of(BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK))
                .or(1, List.of(BackupMethod.values()))
                .arbitrary();
    }

    private static Arbitrary<Optional<String>> targetClaim() {
        return Variants.of(3, Optional.<String>empty())
                .or(2, Optional.of(Recipe.claim(1)))
                .or(1, Optional.of("ghost"))
                .arbitrary();
    }
}
