package io.github.snapworthy.facts.internal.curated;

import static io.github.snapworthy.core.Capability.BACKUP_NATIVE;
import static io.github.snapworthy.core.Capability.CHANGED_BLOCKS;
import static io.github.snapworthy.core.Capability.CLONE;
import static io.github.snapworthy.core.Capability.EXPAND_OFFLINE;
import static io.github.snapworthy.core.Capability.EXPAND_ONLINE;
import static io.github.snapworthy.core.Capability.GROUP_SNAPSHOT;
import static io.github.snapworthy.core.Capability.RESTORE;
import static io.github.snapworthy.core.Capability.SNAPSHOT;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Fact.Answer;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.facts.internal.condition.Clauses;
import io.github.snapworthy.facts.internal.condition.Places;
import io.github.snapworthy.facts.internal.condition.Sides;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of the table that the curated files were made from, as the facts that it stands for. */
record VerifiedRow(Map<String, String> cells) {
    private static final Set<String> LEAVING =
            Set.of("ebs.csi.aws.com", "disk.csi.azure.com", "dobs.csi.digitalocean.com");
    private static final ImmutableMap<String, Set<Capability>> CAPABILITIES = ImmutableMap.of(
            "snapshot", Set.of(SNAPSHOT),
            "restore", Set.of(RESTORE),
            "clone", Set.of(CLONE),
            "expand", Set.of(EXPAND_ONLINE, EXPAND_OFFLINE),
            "group", Set.of(GROUP_SNAPSHOT),
            "backup", Set.of(BACKUP_NATIVE));

    String driver() {
        return cell("driver_name");
    }

    Set<Fact> facts() {
        Set<Fact> facts = new HashSet<>();
        capabilities(facts);
        limits(facts);
        classes(facts);
        restrictions(facts);
        return facts;
    }

    /** What the row says, and of whom. */
    Map<String, Set<Fact>> said() {
        return Map.of(driver(), facts());
    }

    /** The row with another cell. */
    VerifiedRow with(String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, cell);
        return new VerifiedRow(changed);
    }

    /** Another text that may stand in the column. */
    static String another(String column, String cell) {
        return switch (column) {
            case "size_rule_restore", "size_rule_clone" -> cell.equals("eq") ? "ge" : "eq";
            case "needed_class_parameters" -> "x" + cell;
            case "class_purpose_rule" -> cell.isEmpty() ? "t:empty=IMAGE" : "";
            case "decisive_condition" -> cell.isEmpty() ? "clone|unreadable|it is|it is not" : "";
            default -> cell.startsWith("Y") ? "N" : "Y";
        };
    }

    private void capabilities(Set<Fact> facts) {
        answer(facts, SNAPSHOT, "declares_snapshot");
        answer(facts, RESTORE, "restore");
        answer(facts, CLONE, "declares_clone");
        answer(facts, GROUP_SNAPSHOT, "declares_group");
        answer(facts, BACKUP_NATIVE, "backup_native");
        answer(facts, CHANGED_BLOCKS, "changed_blocks");
        expansion(facts, EXPAND_ONLINE, "expand_online");
        expansion(facts, EXPAND_OFFLINE, "expand_offline");
    }

    private void expansion(Set<Fact> facts, Capability mode, String column) {
        if (cell(column).equals("?") && cell("declares_expand").startsWith("Y")) {
            facts.add(new Fact.Capable(mode, Answer.SUPPORTED, Optional.empty()));
            facts.add(new Fact.Limited(Limit.EXPANSION_MODE_UNSTATED));
        } else {
            answer(facts, mode, column);
        }
    }

    private void answer(Set<Fact> facts, Capability capability, String column) {
        String cell = cell(column);
        if (cell.startsWith("Y")) {
            facts.add(new Fact.Capable(capability, Answer.SUPPORTED, Optional.empty()));
        } else if (cell.startsWith("N") || cell.equals("not CSI")) {
            facts.add(new Fact.Capable(capability, Answer.UNSUPPORTED, Optional.empty()));
        }
    }

    private void limits(Set<Fact> facts) {
        limit(facts, Limit.RESTORE_SIZE_EQUAL, cell("size_rule_restore").equals("eq"));
        limit(facts, Limit.CLONE_SIZE_EQUAL, cell("size_rule_clone").equals("eq"));
        limit(facts, Limit.NODE_LOCAL, cell("node_local").equals("Y"));
        limit(facts, Limit.SOURCE_MUST_LIVE, cell("source_must_live").equals("Y"));
        limit(facts, Limit.DYNAMIC_CONTENTS_ONLY, cell("dynamic_contents_only").equals("Y"));
        limit(facts, Limit.SNAPSHOT_LEAVES_VOLUME_STORAGE, LEAVING.contains(driver()));
    }

    private static void limit(Set<Fact> facts, Limit limit, boolean holds) {
        if (holds) {
            facts.add(new Fact.Limited(limit));
        }
    }

    private void classes(Set<Fact> facts) {
        if (!cell("needed_class_parameters").isEmpty()) {
            facts.add(new Fact.NeededParameters(
                    ImmutableSet.copyOf(Splitter.on(',').splitToList(cell("needed_class_parameters")))));
        }
        String rule = cell("class_purpose_rule");
        if (!rule.isEmpty()) {
            int colon = rule.lastIndexOf(':');
            facts.add(purposes(rule.substring(0, colon), rule.substring(colon + 1)));
        }
    }

    private static Fact purposes(String parameter, String rule) {
        Map<String, ClassPurpose> byValue = new LinkedHashMap<>();
        Splitter.on(',')
                .withKeyValueSeparator('=')
                .split(rule)
                .forEach((value, purpose) -> byValue.put(value, ClassPurpose.valueOf(purpose)));
        ClassPurpose absent = byValue.remove("empty");
        Optional<ClassPurpose> other = Optional.ofNullable(byValue.remove("other"));
        return new Fact.ClassPurposes(parameter, ImmutableMap.copyOf(byValue), absent, other);
    }

    private void restrictions(Set<Fact> facts) {
        if (!cell("decisive_condition").isEmpty()) {
            for (String entry : Splitter.on(";;").split(cell("decisive_condition"))) {
                facts.add(restriction(Splitter.on('|').splitToList(entry)));
            }
        }
    }

    private static Fact restriction(List<String> fields) {
        ImmutableSet<Capability> capabilities = Splitter.on(',')
                .splitToStream(fields.get(0))
                .flatMap(word -> CAPABILITIES.get(word).stream())
                .collect(ImmutableSet.toImmutableSet());
        Places places = Places.parse(fields.get(1));
        Sides sides = new Sides(Clauses.parse(fields.get(2), places), Clauses.parse(fields.get(3), places));
        return new Fact.Restriction(capabilities, places.condition(sides), Fact.Weight.DECISIVE);
    }

    private String cell(String column) {
        return cells.get(column);
    }

    @Override
    public String toString() {
        return driver();
    }
}
