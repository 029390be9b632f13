package io.github.snapworthy.core.internal.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the sources say of one driver's capabilities, whatever volume is asked about. A driver may have one success for each
 * snapshot that was ever made: they are gone through once for each capability and StorageClass, and not for each volume.
 * Safe for all threads.
 */
final class Said {
    private record Question(Capability capability, String storageClass) {}

    private final ImmutableListMultimap<Capability, SourcedFact> capable;
    private final ImmutableList<SourcedFact> restrictions;
    private final ImmutableSetMultimap<String, Capability> succeeded;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    /** What is said by these facts, which stand strongest first. */
    Said(Iterable<SourcedFact> facts) {
        ImmutableListMultimap.Builder<Capability, SourcedFact> saying = ImmutableListMultimap.builder();
        ImmutableList.Builder<SourcedFact> restricting = ImmutableList.builder();
        ImmutableSetMultimap.Builder<String, Capability> successes = ImmutableSetMultimap.builder();
        for (SourcedFact said : facts) {
            if (said.fact() instanceof Fact.Capable one) {
                saying.put(one.capability(), said);
                if (said.trust() == Trust.VERIFIED
                        && one.answer() == Fact.Answer.SUPPORTED
                        && one.storageClass().isPresent()) {
                    successes.put(one.storageClass().get(), one.capability());
                }
            } else if (said.fact() instanceof Fact.Restriction) {
                restricting.add(said);
            }
        }
        this.capable = saying.build();
        this.restrictions = restricting.build();
        this.succeeded = successes.build();
    }

    /** The restrictions, strongest first. */
    ImmutableList<SourcedFact> restrictions() {
        return restrictions;
    }

    /** What is known of the capability before restrictions, for volumes of that StorageClass. */
    Answer plain(Capability capability, String storageClass) {
        Question asked = new Question(capability, storageClass);
        Answer known = answers.get(asked);
        return known != null ? known : answers.computeIfAbsent(asked, this::merge);
    }

    /** One success in a StorageClass settles there every weaker restriction that names its capability. */
    boolean isSettled(SourcedFact said, Fact.Restriction restriction, String storageClass) {
        return Trust.VERIFIED.compareTo(said.trust()) > 0
                && !Collections.disjoint(succeeded.get(storageClass), restriction.capabilities());
    }

    private Answer merge(Question asked) {
        List<SourcedFact> said = said(asked.capability(), asked.storageClass());
        return said.isEmpty() ? unsaid(asked) : strongest(said);
    }

    /** Restore follows snapshot unless something is said of it; a backup of its own is never taken for granted. */
    private Answer unsaid(Question asked) {
        return switch (asked.capability()) {
            case RESTORE -> {
                List<SourcedFact> snapshot = said(Capability.SNAPSHOT, asked.storageClass());
                yield snapshot.isEmpty() ? Answer.NOTHING_KNOWN : strongest(snapshot);
            }
            case BACKUP_NATIVE ->
                new Answer(Answer.State.UNSUPPORTED, ImmutableList.of(), null, ImmutableList.of(), ImmutableList.of());
            default -> Answer.NOTHING_KNOWN;
        };
    }

    private List<SourcedFact> said(Capability capability, String storageClass) {
        List<SourcedFact> said = new ArrayList<>();
        for (SourcedFact one : capable.get(capability)) {
            Fact.Capable fact = (Fact.Capable) one.fact();
            if (fact.storageClass().isEmpty() || fact.storageClass().get().equals(storageClass)) {
                said.add(one);
            }
        }
        return said;
    }

    private static Answer strongest(List<SourcedFact> said) {
        Trust highest = said.get(0).trust();
        Fact.Answer first = answerOf(said.get(0));
        ImmutableList.Builder<SourcedFact> winning = ImmutableList.builder();
        ImmutableList.Builder<SourcedFact> disagreeing = ImmutableList.builder();
        boolean conflict = false;
        for (SourcedFact one : said) {
            boolean agrees = answerOf(one) == first;
            if (one.trust() == highest) {
                conflict |= !agrees;
                winning.add(one);
            } else if (!agrees) {
                disagreeing.add(one);
            }
        }
        Answer.State state = conflict
                ? Answer.State.CONFLICT
                : first == Fact.Answer.SUPPORTED ? Answer.State.SUPPORTED : Answer.State.UNSUPPORTED;
        return new Answer(
                state, winning.build(), null, conflict ? ImmutableList.of() : disagreeing.build(), ImmutableList.of());
    }

    private static Fact.Answer answerOf(SourcedFact said) {
        return ((Fact.Capable) said.fact()).answer();
    }
}
