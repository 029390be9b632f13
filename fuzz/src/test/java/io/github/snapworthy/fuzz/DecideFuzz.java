package io.github.snapworthy.fuzz;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmSnapshotRef;
import io.github.snapworthy.core.VolumeSnapshotRef;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.Report;
import io.github.snapworthy.report.ReportFormat;
import io.github.snapworthy.report.StoredDecision;
import io.github.snapworthy.report.StoredReport;
import io.github.snapworthy.report.Wordings;
import io.github.snapworthy.testkit.internal.Reasons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The whole way: what was read of objects is decided for every subject and operation under a profile, which is told by the bytes.
 * No decision throws, each keeps its shape and gives its reasons in every language, and the report is read back as it was written.
 */
final class DecideFuzz {
    private static final int MOST_SUBJECTS = 6;
    private static final int MOST_ADVISED = 2;
    private static final long LARGE = Bytes.gib(1L << 20);
    private static final ImmutableList<Profile> PROFILES = Profile.all();

    private DecideFuzz() {}

    static void feed(byte[] input) throws IOException {
        Reading reading = ObjectsFuzz.read(input, ReadOptions.defaults());
        int choice = Arrays.hashCode(input);
        Inventory.Builder seen = reading.addTo(Inventory.builder());
        Inventory inventory = ((choice & 1) == 0 ? seen : seen.assumeComplete()).build();
        Profile profile = PROFILES.get(choice >> 1 & 3);
        Situation situation = Advisor.of(profile).over(inventory, FactSet.none());
        Situation again = Advisor.of(profile).over(inventory, FactSet.none());
        List<Decision> decisions = new ArrayList<>();
        for (Request request : requests(inventory)) {
            Decision decision = situation.decide(request);
            Contract.same(decision, again.decide(request));
            check(decision, profile);
            decisions.add(decision);
        }
        overview(situation);
        advise(situation, decisions);
        report(inventory, decisions);
    }

    private static List<Request> requests(Inventory inventory) {
        List<Request> requests = new ArrayList<>();
        List<ClaimRef> claims = refs(inventory, Kind.CLAIM).stream()
                .map(ref -> ClaimRef.of(ref.namespace(), ref.name()))
                .toList();
        List<VmRef> machines = refs(inventory, Kind.VM).stream()
                .map(ref -> VmRef.of(ref.namespace(), ref.name()))
                .toList();
        for (ClaimRef claim : claims) {
            requests.add(Request.snapshot(claim));
            requests.add(Request.backup(claim));
            requests.add(Request.clone(claim));
            requests.add(Request.expand(claim).to(LARGE));
            machines.stream()
                    .limit(1)
                    .forEach(vm -> requests.add(Request.attach(claim).to(vm)));
        }
        claims.stream()
                .collect(Collectors.groupingBy(ClaimRef::namespace))
                .forEach((namespace, all) -> requests.add(Request.groupSnapshot(ClaimSetRef.of(
                        namespace, all.stream().map(ClaimRef::name).toList()))));
        for (VmRef vm : machines) {
            requests.add(Request.snapshot(vm));
            requests.add(Request.backup(vm));
            requests.add(Request.clone(vm));
            requests.add(Request.groupSnapshot(vm));
        }
        restores(inventory, requests);
        return requests;
    }

    private static void restores(Inventory inventory, List<Request> requests) {
        refs(inventory, Kind.SNAPSHOT)
                .forEach(ref -> requests.add(Request.restore(VolumeSnapshotRef.of(ref.namespace(), ref.name()))));
        refs(inventory, Kind.VM_SNAPSHOT)
                .forEach(ref -> requests.add(Request.restore(VmSnapshotRef.of(ref.namespace(), ref.name()))));
        refs(inventory, Kind.HARVESTER_BACKUP)
                .forEach(ref -> requests.add(Request.restore(VmBackupRef.of(ref.namespace(), ref.name()))));
    }

    private static List<ObjectRef> refs(Inventory inventory, Kind kind) {
        return inventory.refs(kind).stream().limit(MOST_SUBJECTS).toList();
    }

    private static void check(Decision decision, Profile profile) {
        Contract.require(
                decision.isAllowed() == decision.blockers().isEmpty(), "blockers do not fit the verdict: " + decision);
        Contract.require(
                Comparators.isInOrder(decision.findings(), Finding.ORDER), "findings are out of order: " + decision);
        Contract.require(decision.findings().containsAll(decision.blockers()), "a blocker is no finding: " + decision);
        Reasons.violation(decision, profile.methodChoice()).ifPresent(broken -> {
            throw new AssertionError(broken);
        });
        for (Finding finding : decision.findings()) {
            Contract.require(!finding.message().isBlank(), finding.code() + " has no message");
        }
        Wordings.of(Locale.ENGLISH).explain(decision);
        Wordings.of(Locale.CHINESE).explain(decision);
    }

    private static void overview(Situation situation) {
        Contract.same(situation.lint(), situation.lint());
        Contract.same(situation.drivers(), situation.drivers());
        refs(situation.inventory(), Kind.CLAIM)
                .forEach(ref -> situation.compare(ClaimRef.of(ref.namespace(), ref.name())));
    }

    private static void advise(Situation situation, List<Decision> decisions) {
        decisions.stream()
                .filter(decision -> !decision.isAllowed())
                .limit(MOST_ADVISED)
                .flatMap(decision -> situation.advise(decision.request()).findings().stream())
                .filter(finding -> finding.effect().blocks())
                .forEach(finding -> Contract.require(!finding.remedies().isEmpty(), finding.code() + " has no remedy"));
    }

    private static void report(Inventory inventory, List<Decision> decisions) throws IOException {
        EligibilityReport report = EligibilityReport.builder()
                .profile("fuzz")
                .profileWhy("told by the bytes")
                .facts(ObservedFacts.of(inventory))
                .decisions(decisions)
                .build();
        StoredReport read = StoredReport.read(new ByteArrayInputStream(written(report, ReportFormat.json())));
        Contract.same(
                report.decisions().stream().map(Decision::verdict).toList(),
                read.decisions().stream().map(StoredDecision::verdict).toList());
        Contract.same(
                report.decisions().stream().map(DecideFuzz::subject).toList(),
                read.decisions().stream().map(StoredDecision::subject).toList());
        written(report, ReportFormat.yaml());
        written(report, ReportFormat.markdown());
    }

    private static StoredDecision.Subject subject(Decision decision) {
        Subject subject = decision.request().subject();
        ObjectRef ref = subject.object();
        return new StoredDecision.Subject(ref.kind().bareName(), ref.namespace(), ref.name());
    }

    private static byte[] written(Report report, ReportFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(report, bytes);
        return bytes.toByteArray();
    }
}
