package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.Trust;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is said of one driver, as the statement of an administrator. */
final class DriverText {
    private static final ImmutableMap<Capability, String> NAMES = ImmutableMap.of(
            Capability.SNAPSHOT, "snapshot",
            Capability.RESTORE, "restore",
            Capability.CLONE, "clone",
            Capability.EXPAND_ONLINE, "expandOnline",
            Capability.EXPAND_OFFLINE, "expandOffline",
            Capability.GROUP_SNAPSHOT, "groupSnapshot",
            Capability.BACKUP_NATIVE, "backupNative",
            Capability.CHANGED_BLOCKS, "changedBlocks");

    private final List<String> losses = new ArrayList<>();
    private final Map<Capability, Fact.Answer> answers = new EnumMap<>(Capability.class);
    private final Set<Limit> limits = new TreeSet<>();
    private final Set<String> needed = new TreeSet<>();
    private final List<Fact.ClassPurposes> purposes = new ArrayList<>();
    private final List<Map<String, Object>> restrictions = new ArrayList<>();
    private final Set<String> reasons = new TreeSet<>();

    /** Takes all that is said, the most trusted first: of contradicting words that one counts. */
    DriverText(Collection<SourcedFact> said) {
        said.stream()
                .sorted((one, other) -> other.trust().compareTo(one.trust()))
                .forEach(this::add);
    }

    List<String> losses() {
        return losses;
    }

    /** The entry of the driver; empty where nothing of it can be said. */
    Optional<Map<String, Object>> entry() {
        Fields entry = Fields.none();
        Fields capabilities = Fields.none();
        answers.forEach((capability, answer) ->
                capabilities.map().put(NAMES.getOrDefault(capability, ""), yes(answer == Fact.Answer.SUPPORTED)));
        entry.in("capabilities", capabilities)
                .list("limits", limits.stream().map(Limit::name).toList())
                .list("neededClassParameters", List.copyOf(needed));
        purposes.forEach(purpose -> entry.in("classPurpose", purpose(purpose)));
        entry.list("restrictions", restrictions);
        Fields whole = Fields.none().text("because", String.join("; ", reasons));
        whole.map().putAll(entry.map());
        return entry.map().isEmpty() ? Optional.empty() : Optional.of(whole.map());
    }

    /** In the format yes and no are words and no truth values. */
    private static Yaml.Word yes(boolean holds) {
        return new Yaml.Word(holds ? "yes" : "no");
    }

    private void add(SourcedFact said) {
        Fact fact = said.fact();
        reasons.add(said.source() + (said.detail().isBlank() ? "" : ": " + said.detail()));
        if (said.trust() != Trust.STATED) {
            losses.add("that it is " + said.trust() + ": " + fact);
        }
        if (fact instanceof Fact.Capable capable) {
            addAnswer(said, capable);
        } else if (fact instanceof Fact.Limited limited) {
            limits.add(limited.limit());
        } else if (fact instanceof Fact.NeededParameters parameters) {
            needed.addAll(parameters.parameters());
        } else if (fact instanceof Fact.ClassPurposes purpose && purposes.isEmpty()) {
            purposes.add(purpose);
        } else if (fact instanceof Fact.Restriction restriction) {
            addRestriction(restriction);
        } else {
            losses.add(fact.toString());
        }
    }

    private void addAnswer(SourcedFact said, Fact.Capable capable) {
        Fact.Answer first = answers.get(capable.capability());
        if (capable.storageClass().isPresent()) {
            losses.add("a word on one StorageClass alone: " + said);
        } else if (first == null) {
            answers.put(capable.capability(), capable.answer());
        } else if (first != capable.answer()) {
            losses.add("a word against a more or equally trusted one: " + said);
        }
    }

    private void addRestriction(Fact.Restriction restriction) {
        Optional<Fields> condition = ConditionText.of(restriction.condition());
        if (condition.isEmpty()) {
            losses.add(restriction.toString());
            return;
        }
        Fields written = Fields.none()
                .list(
                        "capabilities",
                        restriction.capabilities().stream()
                                .sorted()
                                .map(capability -> NAMES.getOrDefault(capability, ""))
                                .toList());
        written.map().putAll(condition.get().map());
        written.map().put("decisive", yes(restriction.weight() == Fact.Weight.DECISIVE));
        restrictions.add(written.map());
    }

    private static Fields purpose(Fact.ClassPurposes purposes) {
        Map<String, String> values = purposes.byValue().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name(), (a, b) -> a, TreeMap::new));
        return Fields.none()
                .text("parameter", purposes.parameter())
                .map("values", values)
                .text("absent", purposes.absent().name())
                .text("other", purposes.other().map(ClassPurpose::name));
    }
}
