package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.internal.classes.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Asks every dialect which snapshot class it takes. */
public final class ClassComparer {
    private ClassComparer() {}

    /** The answers for one claim; the profile's own dialect is asked too. */
    public static ClassComparison compare(World world, Request request, ObjectRef claim) {
        ClaimCase asked = new ClaimCase(world, request, claim);
        ImmutableList.Builder<DialectAnswer> answers = ImmutableList.builder();
        for (Dialect dialect : dialects(world)) {
            answers.add(asked.claimOrNull() == null ? unanswered(world, claim, dialect) : answer(asked, dialect));
        }
        return new ClassComparison(ClaimRef.of(claim.namespace(), claim.name()), request.operation(), answers.build());
    }

    private static List<Dialect> dialects(World world) {
        List<Dialect> dialects = new ArrayList<>(Dialect.all());
        Dialect own = world.profile().dialect();
        dialects.removeIf(dialect -> dialect.name().equals(own.name()));
        dialects.add(own);
        dialects.sort(Comparator.comparing(Dialect::name));
        return dialects;
    }

    /** What the dialects are asked: claims of equal questions get equal answers. Nothing where the claim is not there. */
    public static ImmutableList<Question> questions(World world, Request request, ObjectRef claim) {
        ClaimCase asked = new ClaimCase(world, request, claim);
        return asked.claimOrNull() == null
                ? ImmutableList.of()
                : dialects(world).stream()
                        .map(dialect -> question(asked, dialect))
                        .collect(ImmutableList.toImmutableList());
    }

    private static DialectAnswer answer(ClaimCase asked, Dialect dialect) {
        return asked.world().chooser().answer(dialect, question(asked, dialect));
    }

    private static Question question(ClaimCase asked, Dialect dialect) {
        Claim claim = asked.claim();
        ToolDrivers drivers = new ToolDrivers(asked.world(), claim, asked.identity());
        ClassPurpose purpose =
                asked.request().operation() == Operation.BACKUP ? ClassPurpose.BACKUP : ClassPurpose.SNAPSHOT;
        return new Question(
                drivers.ofTool(dialect),
                claim.storageClass().orElse(""),
                asked.request().operation(),
                purpose,
                asked.names());
    }

    private static DialectAnswer unanswered(World world, ObjectRef claim, Dialect dialect) {
        return DialectAnswer.builder()
                .dialect(dialect.name())
                .outcome(Dialect.Outcome.ERROR)
                .why(world.mayExist(claim) ? "the claim was not read" : "the claim does not exist")
                .build();
    }
}
