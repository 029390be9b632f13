package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.VmRef;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What is asked, and how the host does things. */
final class QuestionPart {
    private QuestionPart() {}

    static Arbitrary<Request> request(Recipe recipe) {
        Arbitrary<Boolean> backs = Variants.of(1, false).or(1, true).arbitrary();
        return Combinators.combine(backs, subject(), snapshotClass(recipe), methods(), targetClaim())
                .as((backup, subject, named, methods, target) ->
                        backup ? backup(subject, named, methods, target) : snapshot(subject, named));
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

    private static Arbitrary<Subject> subject() {
        return Variants.<Subject>of(10, ClaimRef.of(Recipe.APPS, Recipe.claim(0)))
                .or(2, ClaimRef.of(Recipe.APPS, Recipe.claim(1)))
                .or(10, VmRef.of(Recipe.APPS, Recipe.machine(0)))
                .or(2, VmRef.of(Recipe.APPS, Recipe.machine(1)))
                .or(1, ClaimRef.of("elsewhere", Recipe.claim(0)))
                .or(1, VmRef.of(Recipe.APPS, "ghost"))
                .arbitrary();
    }

    private static Arbitrary<Optional<String>> snapshotClass(Recipe recipe) {
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

    static Arbitrary<Profile> profile(Recipe recipe) {
        Arbitrary<Profile> plain = Variants.of(2, Profile.kubernetes())
                .or(2, Profile.harvester())
                .or(2, Profile.kubevirt())
                .or(3, Profile.velero())
                .arbitrary();
        Arbitrary<Integer> change =
                Variants.of(12, 0).or(1, 1).or(1, 2).or(1, 3).or(1, 4).arbitrary();
        Arbitrary<Optional<Dialect>> tool = dialect();
        return Combinators.combine(plain, change, tool).as((profile, number, dialect) -> {
            Profile changed = changed(recipe, profile, number);
            return dialect.map(changed::dialect).orElse(changed);
        });
    }

    private static boolean guesses(Dialect dialect) {
        return dialect.severalMarked() == Dialect.Outcome.CHOSEN;
    }

    /** Sometimes the class is chosen as another tool would choose it. */
    private static Arbitrary<Optional<Dialect>> dialect() {
        Variants<Optional<Dialect>> dialects = Variants.of(24, Optional.empty());
        Dialect.all().forEach(dialect -> dialects.or(guesses(dialect) ? 2 : 1, Optional.of(dialect)));
        return dialects.arbitrary();
    }

    private static Profile changed(Recipe recipe, Profile profile, int number) {
        return switch (number) {
            case 1 -> profile.atLeast(Trust.DECLARED);
            case 2 -> profile.atLeast(Consistency.CRASH);
            case 3 -> profile.atLeast(Consistency.QUIESCED);
            case 4 -> profile.mapping(recipe.storageClass(0), recipe.of("acme-snap"));
            default -> profile;
        };
    }
}
