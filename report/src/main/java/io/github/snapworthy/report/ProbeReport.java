package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What drivers answered when they were asked over CSI, what that means, and who says otherwise; fit to be written by a
 * {@link ReportFormat}. It rests on no cluster. Immutable.
 *
 * @param endpoints what was answered, in the order of asking
 * @param said what each source says of the drivers that answered, they themselves with {@link Trust#DECLARED}
 * @param drivers what that comes to for each of them
 */
public record ProbeReport(ImmutableList<Endpoint> endpoints, FactSet said, ImmutableList<DriverFacts> drivers)
        implements Report {
    private static final Comparator<SourcedFact> STRONGEST_FIRST = Comparator.comparing(SourcedFact::trust)
            .reversed()
            .thenComparing(SourcedFact::source)
            .thenComparing(SourcedFact::toString);

    private static final ObservedFacts NOTHING_SEEN = new ObservedFacts(ImmutableMap.of(), ImmutableMap.of());

    /** Checks that nothing is null. */
    public ProbeReport {
        requireNonNull(endpoints, "endpoints");
        requireNonNull(said, "said");
        requireNonNull(drivers, "drivers");
    }

    /**
     * What came of asking at one endpoint.
     *
     * @param endpoint where
     * @param at when
     * @param driver the driver's name; empty where nobody said it
     * @param version the driver's version as it writes it; empty where it was not said
     * @param manifest what else it says of itself
     * @param answers what came of each question, in the order of asking
     */
    public record Endpoint(
            String endpoint,
            Instant at,
            Optional<String> driver,
            Optional<String> version,
            ImmutableSortedMap<String, String> manifest,
            ImmutableList<Answer> answers) {
        /** Checks that nothing is null. */
        public Endpoint {
            requireNonNull(endpoint, "endpoint");
            requireNonNull(at, "at");
            requireNonNull(driver, "driver");
            requireNonNull(version, "version");
            requireNonNull(manifest, "manifest");
            requireNonNull(answers, "answers");
        }
    }

    /** How a question ended. */
    public enum Outcome {
        ANSWERED,
        /** The service is not served at this endpoint. */
        UNIMPLEMENTED,
        /** Nobody listens there, the connection was cut, or the driver says that it is not available. */
        UNAVAILABLE,
        TIMED_OUT,
        /** The socket may not be opened, or the driver refuses the caller. */
        NOT_PERMITTED,
        /** What answers speaks another protocol. */
        WRONG_PROTOCOL,
        /** More than one answer to one question. */
        ANSWERED_TWICE,
        /** Any other error of the driver. */
        FAILED
    }

    /**
     * What came of one question.
     *
     * @param question the name of the call, {@code ControllerGetCapabilities}
     * @param outcome how it ended
     * @param detail why there is no answer; empty where there is one
     * @param values what was answered: {@code CONTROLLER.CREATE_DELETE_SNAPSHOT}, or {@code CONTROLLER.99} where a number has no
     *     name
     */
    public record Answer(String question, Outcome outcome, String detail, ImmutableList<String> values) {
        /** Checks that nothing is null. */
        public Answer {
            requireNonNull(question, "question");
            requireNonNull(outcome, "outcome");
            requireNonNull(detail, "detail");
            requireNonNull(values, "values");
        }
    }

    /**
     * What a driver says of one of its capabilities, beside what others say.
     *
     * @param driver the driver
     * @param capability the capability
     * @param declared the driver's own word; empty where it says nothing
     * @param others what others say of the driver as such, the strongest first
     * @param depends whether somebody says that it depends on a volume or class
     */
    public record Comparison(
            DriverName driver,
            Capability capability,
            Optional<Fact.Answer> declared,
            ImmutableList<SourcedFact> others,
            boolean depends) {
        /** Whether the driver and somebody else say the opposite of each other. */
        public boolean differs() {
            return declared.isPresent()
                    && others.stream().anyMatch(other -> ((Fact.Capable) other.fact()).answer() != declared.get());
        }
    }

    /** What each driver says of each capability, beside what others say; nothing where nobody says anything. */
    public ImmutableList<Comparison> comparisons() {
        ImmutableList.Builder<Comparison> all = ImmutableList.builder();
        for (DriverFacts driver : drivers) {
            for (Capability capability : Capability.values()) {
                Comparison one = comparison(driver.driver(), capability);
                if (one.declared().isPresent() || !one.others().isEmpty() || one.depends()) {
                    all.add(one);
                }
            }
        }
        return all.build();
    }

    /** By what each says, whatever is made of it where somebody else says more. */
    private Comparison comparison(DriverName driver, Capability capability) {
        ImmutableList.Builder<SourcedFact> others = ImmutableList.builder();
        Optional<Fact.Answer> declared = Optional.empty();
        boolean depends = false;
        for (SourcedFact one :
                ImmutableList.sortedCopyOf(STRONGEST_FIRST, said.facts().get(driver))) {
            if (one.fact() instanceof Fact.Capable capable
                    && capable.capability() == capability
                    && capable.storageClass().isEmpty()) {
                if (one.trust() == Trust.DECLARED) {
                    declared = Optional.of(capable.answer());
                } else {
                    others.add(one);
                }
            } else if (one.fact() instanceof Fact.Restriction restriction) {
                depends |= restriction.capabilities().contains(capability);
            }
        }
        return new Comparison(driver, capability, declared, others.build(), depends);
    }

    @Override
    public ImmutableList<ProviderState> providers() {
        return said.providers();
    }

    @Override
    public ObservedFacts facts() {
        return NOTHING_SEEN;
    }

    @Override
    public ImmutableList<Problem> inputProblems() {
        return ImmutableList.of();
    }
}
