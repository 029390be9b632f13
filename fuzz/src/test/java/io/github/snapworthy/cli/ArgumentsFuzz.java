package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.csi.CsiEndpoint;
import io.github.snapworthy.fuzz.Contract;
import io.github.snapworthy.report.PlainText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** Arguments of the command line: each is understood, or refused with words of what was expected. */
public final class ArgumentsFuzz {
    private static final ImmutableMap<String, String> LABELS = ImmutableMap.of("app", "db", "tier", "a", "b", "");

    /** It names all kinds that there are. */
    private static final int LONGEST_MESSAGE = 2_000;

    private ArgumentsFuzz() {}

    /** Feeds it. */
    public static void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        understood(text, SubjectText::parse);
        understood(text, KindNames::parse);
        understood(text, OperationNames::parse);
        understood(text, FailOn::parse);
        understood(text, LabelSelector::parse, selector -> selector.selects(LABELS));
        understood(text, time -> Durations.parse("--max-age", time), ArgumentsFuzz::lasts);
        understood(text, Code::of, code -> code.value().equals(text));
        understood(text, CsiEndpoint::parse, ArgumentsFuzz::reads);
    }

    private static Boolean lasts(Duration duration) {
        Contract.require(!duration.isNegative() && !duration.isZero(), "no time: " + duration);
        return true;
    }

    private static CsiEndpoint reads(CsiEndpoint endpoint) {
        Contract.same(endpoint, CsiEndpoint.parse(endpoint.toString()));
        return endpoint;
    }

    private static <T> void understood(String text, Function<String, T> parser) {
        understood(text, parser, Function.identity());
    }

    private static <T> void understood(String text, Function<String, T> parser, Function<T, ?> use) {
        T once;
        T again;
        try {
            once = parser.apply(text);
            again = parser.apply(text);
        } catch (UsageException | IllegalArgumentException e) {
            Contract.sayable(PlainText.line(String.valueOf(e.getMessage())), LONGEST_MESSAGE); // as it is printed
            return;
        }
        Contract.same(use.apply(once), use.apply(again));
    }
}
