package io.github.snapworthy.spring;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Verdict;
import io.github.snapworthy.report.EligibilityReport;
import io.github.snapworthy.report.ObservedFacts;
import io.github.snapworthy.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** Decisions as a report in the stable form of JSON, under {@code /actuator/snapworthy}. Reads, and changes nothing. */
@WebEndpoint(id = "snapworthy")
class SnapworthyEndpoint {
    private final AllDecisions decisions;

    SnapworthyEndpoint(AllDecisions decisions) {
        this.decisions = decisions;
    }

    // quote: endpoint
    /** Those of one namespace, of one name, of one kind, operation or verdict; all of them where nothing is said. */
    @ReadOperation(produces = "application/json")
    public byte[] report(
            @Nullable String namespace,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String operation,
            @Nullable String verdict)
            throws IOException {
        Operation ofOperation = one("operation", operation, Operation.values(), Operation::reportName);
        Verdict ofVerdict =
                one("verdict", verdict, Verdict.values(), one -> one.name().toLowerCase(Locale.ROOT));
        AllDecisions.Decided decided = decisions.now();
        ImmutableList<Decision> chosen = decided.decisions().stream()
                .filter(decision -> isOr(namespace, decision.request().subject().namespace()))
                .filter(decision -> isOr(name, decision.request().subject().name()))
                .filter(decision ->
                        isOr(kind, decision.request().subject().object().kind().bareName()))
                .filter(decision ->
                        ofOperation == null || ofOperation == decision.request().operation())
                .filter(decision -> ofVerdict == null || ofVerdict == decision.verdict())
                .collect(ImmutableList.toImmutableList());
        return json(decided, chosen);
    }

    // end

    private byte[] json(AllDecisions.Decided decided, ImmutableList<Decision> chosen) throws IOException {
        EligibilityReport report = EligibilityReport.builder()
                .profile(decided.situation().profile().name())
                .profileWhy("the profile of this application")
                .facts(ObservedFacts.of(decided.situation().inventory()))
                .operations(decisions.operations())
                .decisions(chosen)
                .build();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportFormat.json().write(report, json);
        return json.toByteArray();
    }

    private static boolean isOr(@Nullable String wanted, String is) {
        return wanted == null || wanted.equals(is);
    }

    private static <T> @Nullable T one(String parameter, @Nullable String wanted, T[] all, Function<T, String> name) {
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> refusal(parameter, Arrays.stream(all).map(name).collect(Collectors.joining(", "))));
    }

    private static InvalidEndpointRequestException refusal(String parameter, String known) {
        String words = parameter + ": expected one of " + known;
        return new InvalidEndpointRequestException(words, words);
    }
}
