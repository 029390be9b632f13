package io.github.snapworthy.fuzz;

import io.github.snapworthy.cli.ArgumentsFuzz;
import io.github.snapworthy.console.web.AddressFuzz;
import io.github.snapworthy.core.internal.host.SettingFuzz;
import io.github.snapworthy.csi.CsiFuzz;
import io.github.snapworthy.facts.internal.condition.ConditionFuzz;
import io.github.snapworthy.kubernetes.internal.live.ApiAnswerFuzz;
import io.github.snapworthy.kubernetes.internal.policies.PolicyFuzz;
import io.github.snapworthy.kubernetes.internal.reading.ObjectAnswerFuzz;
import io.github.snapworthy.verify.internal.PodReportFuzz;
import io.github.snapworthy.webhook.ReviewFuzz;
import java.util.Arrays;
import java.util.Locale;

/**
 * The readers, each with what it is fed: a target has no state, and takes any bytes at all. They are lambdas, no method
 * references, so that a fuzzer loads and instruments what it feeds alone.
 */
enum Target {
    /** Objects as YAML. */
    YAML(input -> ObjectsFuzz.text(input)),
    /** Objects as JSON, also given as maps. */
    JSON(input -> ObjectsFuzz.json(input)),
    /** An overlay of a what-if. */
    OVERLAY(input -> ObjectsFuzz.overlay(input)),
    /** The bytes of an archive. */
    ARCHIVE(input -> ArchiveFuzz.bytes(input)),
    /** The entries of an archive, in every form that archives have. */
    ENTRIES(input -> ArchiveFuzz.entries(input)),
    /** The files of a folder. */
    FOLDER(input -> ArchiveFuzz.folder(input)),
    /** What an API server answers to a list. */
    LIST(input -> ObjectAnswerFuzz.list(input)),
    /** What an API server sends to a watch. */
    WATCH(input -> ObjectAnswerFuzz.watch(input)),
    /** One object, as a client of Kubernetes has it. */
    MODEL(input -> ObjectAnswerFuzz.model(input)),
    /** What an API server answers to discovery, and with a failure. */
    API(input -> ApiAnswerFuzz.feed(input)),
    /** Driver overrides. */
    OVERRIDES(input -> FactFilesFuzz.overrides(input)),
    /** Driver evidence. */
    EVIDENCE(input -> FactFilesFuzz.evidence(input)),
    /** Fact packs. */
    PACK(input -> FactFilesFuzz.pack(input)),
    /** The conditions of a restriction. */
    CONDITION(input -> ConditionFuzz.feed(input)),
    /** Velero's volume policies. */
    POLICY(input -> PolicyFuzz.policy(input)),
    /** The capacities in them. */
    CAPACITY(input -> PolicyFuzz.capacity(input)),
    /** Harvester's settings. */
    SETTING(input -> SettingFuzz.feed(input)),
    /** Quantities, times and releases. */
    SCALAR(input -> ScalarFuzz.feed(input)),
    /** What a CSI driver answers. */
    CSI(input -> CsiFuzz.feed(input)),
    /** Reports that were stored as JSON. */
    REPORT(input -> ReportFuzz.report(input)),
    /** Conditions in a status. */
    STATUS(input -> ReportFuzz.status(input)),
    /** AdmissionReviews. */
    REVIEW(input -> ReviewFuzz.feed(input)),
    /** Arguments of the command line: subjects, selectors, times, endpoints. */
    ARGUMENT(input -> ArgumentsFuzz.feed(input)),
    /** Addresses of the console. */
    ADDRESS(input -> AddressFuzz.feed(input)),
    /** What the pod of the verifier reports. */
    POD_REPORT(input -> PodReportFuzz.feed(input)),
    /** From objects to every decision. */
    DECIDE(input -> DecideFuzz.feed(input));

    /** What is fed. */
    @FunctionalInterface
    interface Eater {
        void feed(byte[] input) throws Exception;
    }

    private final Eater eater;

    Target(Eater eater) {
        this.eater = eater;
    }

    /** Feeds it; whatever is thrown is a breach of its contract. */
    void feed(byte[] input) throws Exception {
        eater.feed(input);
    }

    /** The name of its folder of inputs. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The target of that folder. */
    static Target of(String folder) {
        return Arrays.stream(values())
                .filter(target -> target.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("target: expected one of "
                        + Arrays.stream(values()).map(Target::folder).toList() + ", was " + folder));
    }
}
