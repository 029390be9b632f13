package io.github.snapworthy.fleet;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.report.SubjectDrivers;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides one dump after the other; what befalls one costs it alone. Safe for all threads. */
final class DumpDecider {
    private final FactSources facts;
    private final Questions questions;
    private final DumpLimits limits;
    private final FileOpener opener;
    private final LongSupplier nanos;

    /** Decides by these facts, reads by that opener and keeps time by a clock of nanoseconds. */
    DumpDecider(FactSources facts, Questions questions, DumpLimits limits, FileOpener opener, LongSupplier nanos) {
        this.facts = facts;
        this.questions = questions;
        this.limits = limits;
        this.opener = opener;
        this.nanos = nanos;
    }

    /**
     * The rows of a dump, each made when it is asked for; the last one tells what became of the dump. Where that is not
     * decided, no row before it counts but those of problems.
     */
    Iterator<TableRow> decide(Dump dump) {
        return new Rows(dump);
    }

    /** What ends the reason of a dump that is too large: with other limits it is worth another try. */
    static String withinLimits(DumpLimits limits) {
        return " (" + limits.inWords() + ")";
    }

    /** Nothing that is thrown leaves it, but what no process survives. */
    private final class Rows extends AbstractIterator<TableRow> {
        private final Dump dump;
        private final DumpRows rows;
        private final DumpCounts counts = new DumpCounts();
        private @Nullable Iterator<TableRow> left;

        Rows(Dump dump) {
            this.dump = dump;
            this.rows = new DumpRows(dump);
        }

        @Override
        protected @Nullable TableRow computeNext() {
            try {
                if (left == null) {
                    left = dump.isOfNoDay() ? strays() : decided();
                }
                return left.hasNext() ? left.next() : endOfData();
            } catch (DumpException e) {
                String why = e.words() + (e.outcome() == Outcome.TOO_LARGE ? withinLimits(limits) : "");
                return failed(
                        e.outcome(), why, e.problems().stream().map(Problem::of).toList());
            } catch (StackOverflowError e) {
                return failed(Outcome.UNREADABLE, "nests too deep to be read or decided", List.of());
            } catch (OutOfMemoryError e) {
                return failed(Outcome.FAILED, "needs more memory than there was: " + e.getMessage(), List.of());
            } catch (RuntimeException e) {
                return failed(Outcome.UNREADABLE, "a defect of this program: " + e + place(e), List.of());
            }
        }

        private String place(RuntimeException e) {
            return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        }

        private TableRow failed(Outcome outcome, String why, List<Problem> more) {
            counts.end(outcome, why);
            left = Iterators.concat(more.stream().map(this::problem).iterator(), lazily(this::end));
            return problem(Problem.ofDump(why));
        }

        private TableRow problem(Problem problem) {
            counts.problem(problem);
            return rows.problem(problem);
        }

        private Iterator<TableRow> end() {
            return Collections.singleton(rows.dump(dump, counts)).iterator();
        }

        /** What lies at no cluster's day: a row each. */
        private Iterator<TableRow> strays() {
            boolean isUnlisted = dump.strays().stream().anyMatch(stray -> stray.weight() == Dump.StrayWeight.UNLISTED);
            counts.end(isUnlisted ? Outcome.FAILED : Outcome.MISPLACED, "lies at no cluster's day");
            return Iterators.concat(misplaced(), lazily(this::end));
        }

        private Iterator<TableRow> misplaced() {
            return dump.strays().stream()
                    .map(stray -> problem(new Problem(
                            stray.place(),
                            0,
                            0,
                            0,
                            stray.weight() == Dump.StrayWeight.UNLISTED ? Problem.DUMP : Problem.MISPLACED,
                            stray.message())))
                    .iterator();
        }

        private Iterator<TableRow> decided() {
            for (Dump.Stray stray : dump.strays()) {
                throw new DumpException(Outcome.FAILED, stray.place() + " " + stray.message());
            }
            Deadline deadline = Deadline.in(limits.time(), nanos);
            DumpReader.Contents contents = new DumpReader(opener, limits).read(dump, deadline);
            FactSet outside = facts.gather(contents.seen());
            ProfileChoice choice = ProfileChoice.of(questions.profile(), contents.seen());
            Situation now = Advisor.of(choice.profile()).over(contents.seen(), outside);
            counts.read(contents.objects(), contents.seen().count(Kind.CLAIM));
            counts.chose(choice);
            DialectCounts dialects = new DialectCounts();
            return Iterators.concat(
                    problems(contents, outside).map(this::problem).iterator(),
                    decisions(now, contents, dialects, deadline),
                    lazily(() -> now.drivers().stream().map(rows::driver).iterator()),
                    Iterators.concat(
                            lazily(() -> dialects.rows(rows, choice.profile().dialect())
                                    .iterator()),
                            lazily(this::end)));
        }

        private Stream<Problem> problems(DumpReader.Contents contents, FactSet outside) {
            return Stream.concat(
                    contents.problems().stream().map(Problem::of),
                    outside.providers().stream()
                            .filter(provider -> provider.state() != ProviderState.State.OK)
                            .map(provider -> new Problem(
                                    "",
                                    0,
                                    0,
                                    0,
                                    "ODD",
                                    "provider " + provider.id() + ": "
                                            + provider.problem()
                                                    .orElse(provider.state().name()))));
        }

        private Iterator<TableRow> decisions(
                Situation now, DumpReader.Contents contents, DialectCounts dialects, Deadline deadline) {
            SubjectDrivers drivers = new SubjectDrivers(contents.seen());
            return Iterators.concat(subjects(contents)
                    .map(subject -> lazily(() -> {
                        deadline.check();
                        return decisions(now, subject, drivers, dialects).iterator();
                    }))
                    .iterator());
        }

        private List<TableRow> decisions(
                Situation now, Subject subject, SubjectDrivers drivers, DialectCounts dialects) {
            DumpRows.Volumes volumes = DumpRows.Volumes.of(drivers.of(subject).toList(), claim(now, subject.object()));
            ImmutableList.Builder<TableRow> made = ImmutableList.builder();
            for (Operation operation : questions.operations()) {
                if (operation.isFor(subject)) {
                    Request request = Request.of(operation, subject);
                    Decision decision = now.advise(request);
                    made.addAll(rows.decision(decision, volumes, now.profile().name()));
                    counts.decision();
                    if (subject instanceof ClaimRef && isCompared(operation)) {
                        now.compare(request).forEach(compared -> dialects.add(compared, decision, volumes));
                    }
                }
            }
            return made.build();
        }
    }

    private static boolean isCompared(Operation operation) {
        return operation == Operation.SNAPSHOT || operation == Operation.BACKUP;
    }

    private static Optional<Claim> claim(Situation now, ObjectRef ref) {
        return now.inventory().find(ref).filter(Claim.class::isInstance).map(Claim.class::cast);
    }

    /** What makes the elements is asked only when they are. */
    private static <T> Iterator<T> lazily(Supplier<Iterator<T>> made) {
        return Iterators.concat(Iterators.transform(Iterators.singletonIterator(made), Supplier::get));
    }

    /** Also those that could not be read, as the command line takes them. */
    private static Stream<Subject> subjects(DumpReader.Contents contents) {
        return Stream.of(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP)
                .flatMap(kind -> Stream.concat(
                        contents.seen().refs(kind).stream(),
                        contents.malformed().stream().filter(ref -> ref.kind() == kind)))
                .map(DumpDecider::subject);
    }

    private static Subject subject(ObjectRef ref) {
        return switch (ref.kind()) {
            case CLAIM -> ClaimRef.of(ref.namespace(), ref.name());
            case VM -> VmRef.of(ref.namespace(), ref.name());
            case SNAPSHOT -> VolumeSnapshotRef.of(ref.namespace(), ref.name());
            case VM_SNAPSHOT -> VmSnapshotRef.of(ref.namespace(), ref.name());
            case HARVESTER_BACKUP -> VmBackupRef.of(ref.namespace(), ref.name());
            default -> throw new IllegalArgumentException("ref: expected a subject, was " + ref);
        };
    }
}
