package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DecisionChange;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.ProfileChoice;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.kubernetes.LiveDecisions;
import io.github.snapworthy.kubernetes.LiveInventory;
import io.github.snapworthy.report.ChangeLines;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code snapworthy check --live --watch}: the report, then each decision that changes, until somebody has seen enough. */
final class CheckWatch {
    private static final ImmutableSet<Output.Form> FORMS =
            ImmutableSet.of(Output.Form.TABLE, Output.Form.WIDE, Output.Form.JSON);
    private static final ImmutableSet<Kind> SUBJECTS =
            Sets.immutableEnumSet(Kind.CLAIM, Kind.VM, Kind.SNAPSHOT, Kind.VM_SNAPSHOT, Kind.HARVESTER_BACKUP);

    private final Questions asked;
    private final Output output;
    private final Terminal terminal;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean isReported;

    /** Watches for these questions; refuses what cannot be watched for. */
    CheckWatch(Questions asked, Output output, Terminal terminal) {
        this.asked = asked;
        this.output = output;
        this.terminal = terminal;
        check();
    }

    private void check() {
        asked.options().requireFloorsOnly("--watch");
        if (!output.failsOn().isEmpty()) {
            throw new UsageException("--watch has no end to judge: --fail-on does not go with it");
        }
        if (!FORMS.contains(output.form())) {
            throw new UsageException("--watch prints table, wide or json");
        }
        if (!asked.subjects().selector().requirements().isEmpty()) {
            throw new UsageException("--watch does not take --selector: name subjects or namespaces");
        }
        asked.subjects().named().forEach(CheckWatch::checkSubject);
        asked.operations().forEach(CheckWatch::checkOperation);
    }

    private static void checkSubject(Subject subject) {
        if (!SUBJECTS.contains(subject.object().kind())) {
            throw new UsageException("--watch does not take subject " + subject.object());
        }
    }

    private static void checkOperation(Operation operation) {
        if (!operation.standsAlone()) {
            throw new UsageException("--watch asks without parameters, which " + operation.reportName() + " needs");
        }
    }

    /** Prints until this thread is interrupted or nobody reads on. */
    int run(SourceOptions sources, ProviderOptions providers) {
        try (Providers loaded = providers.load();
                LiveInventory live = sources.watch()) {
            ProfileChoice choice = Profiles.choose(asked.profile(), live.current());
            asked.options().requireFor(choice.profile(), Profiles.because(choice));
            Advisor advisor = Advisor.of(asked.options().applyTo(choice.profile()));
            LiveDecisions decisions = live.decisions(
                    advisor,
                    loaded.sources()::gather,
                    SUBJECTS,
                    asked.operations(),
                    changes -> tell(changes, choice, live.current(), loaded));
            try {
                over.await();
            } finally {
                decisions.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.OK;
    }

    private void tell(List<DecisionChange> changes, ProfileChoice choice, Inventory seen, Providers loaded) {
        ImmutableList<DecisionChange> wanted = changes.stream()
                .filter(change -> isAsked(change.request().subject()))
                .collect(ImmutableList.toImmutableList());
        if (isReported) {
            print(wanted);
            return;
        }
        isReported = true;
        output.form().write(report(wanted, choice, seen, loaded.sources().gather(seen)), terminal);
    }

    private boolean isAsked(Subject subject) {
        Subjects subjects = asked.subjects();
        return (subjects.named().isEmpty() || subjects.named().contains(subject))
                && (subjects.namespaces().isEmpty() || subjects.namespaces().contains(subject.namespace()));
    }

    private Report report(List<DecisionChange> first, ProfileChoice choice, Inventory seen, FactSet outside) {
        List<Decision> decisions =
                first.stream().flatMap(change -> change.after().stream()).toList();
        return EligibilityReport.builder()
                .profile(choice.profile().name())
                .profileWhy(choice.why())
                .facts(ObservedFacts.of(seen))
                .inputProblems(ImmutableList.of())
                .providers(outside.providers())
                .operations(asked.operations())
                .decisions(decisions)
                .build();
    }

    private void print(List<DecisionChange> changes) {
        Instant now = Instant.now();
        try {
            for (DecisionChange change : changes) {
                line(output.form() == Output.Form.JSON ? ChangeLines.json(change, now) : ChangeLines.text(change, now));
            }
            terminal.out().flush();
        } catch (IOException e) {
            over.countDown(); // nobody reads on, or nothing can be written
        }
    }

    private void line(String line) throws IOException {
        OutputStream out = terminal.out();
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
