package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.csi.CsiAnswer;
import io.github.snapworthy.csi.CsiCapability;
import io.github.snapworthy.csi.ProbeResult;
import io.github.snapworthy.report.ProbeReport;
import io.github.snapworthy.report.ProbeReport.Answer;
import io.github.snapworthy.report.ProbeReport.Outcome;
import java.util.function.Function;

/** The answers at one endpoint as they are reported. */
final class ProbeAnswers {
    private ProbeAnswers() {}

    static ProbeReport.Endpoint of(ProbeResult result) {
        return new ProbeReport.Endpoint(
                result.endpoint().toString(),
                result.when(),
                result.plugin().value().map(ProbeResult.Plugin::name),
                result.plugin().value().map(ProbeResult.Plugin::version).filter(version -> !version.isBlank()),
                result.plugin().value().map(ProbeResult.Plugin::manifest).orElse(ImmutableSortedMap.of()),
                ImmutableList.of(
                        answer("GetPluginInfo", result.plugin(), ProbeAnswers::plugin),
                        answer("GetPluginCapabilities", result.plugged(), ProbeAnswers::names),
                        answer("Probe", result.ready(), ready -> ImmutableList.of(ready ? "ready" : "not ready")),
                        answer("ControllerGetCapabilities", result.controller(), ProbeAnswers::names),
                        answer("GroupControllerGetCapabilities", result.group(), ProbeAnswers::names),
                        answer("NodeGetCapabilities", result.node(), ProbeAnswers::names)));
    }

    private static ImmutableList<String> plugin(ProbeResult.Plugin plugin) {
        return plugin.version().isBlank()
                ? ImmutableList.of(plugin.name())
                : ImmutableList.of(plugin.name(), plugin.version());
    }

    private static ImmutableList<String> names(ImmutableSortedSet<CsiCapability> declared) {
        return declared.stream()
                .map(one -> one.list() + "." + one.name().orElse(String.valueOf(one.number())))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> Answer answer(String question, CsiAnswer<T> answer, Function<T, ImmutableList<String>> inWords) {
        if (answer instanceof CsiAnswer.None<T> none) {
            return new Answer(question, outcome(none.why()), none.detail(), ImmutableList.of());
        }
        return new Answer(
                question, Outcome.ANSWERED, "", answer.value().map(inWords).orElse(ImmutableList.of()));
    }

    private static Outcome outcome(CsiAnswer.Silence why) {
        return switch (why) {
            case UNIMPLEMENTED -> Outcome.UNIMPLEMENTED;
            case UNAVAILABLE -> Outcome.UNAVAILABLE;
            case TIMED_OUT -> Outcome.TIMED_OUT;
            case NOT_PERMITTED -> Outcome.NOT_PERMITTED;
            case WRONG_PROTOCOL -> Outcome.WRONG_PROTOCOL;
            case ANSWERED_TWICE -> Outcome.ANSWERED_TWICE;
            case FAILED -> Outcome.FAILED;
        };
    }
}
