package io.github.snapworthy.core.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.internal.rules.Ledgers;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What stands in the way is a smallest set whose repair lets every disk take one of its methods, whatever disks share. */
class SmallestSetProperties {
    private static final ImmutableList<Method> METHODS = ImmutableList.of(
            BackupMethod.DRIVER, BackupMethod.SNAPSHOT_AND_MOVE, BackupMethod.FILE_SYSTEM, BackupMethod.CHANGED_BLOCK);

    /** Each number is a set of findings of one method of one disk, as bits: one method each of METHODS, in their order. */
    @Property
    void it_is_as_small_as_the_smallest_that_trying_all_choices_finds(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 31) Integer> first,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 31) Integer> second) {
        List<List<Integer>> disks = List.of(first, second);
        ImmutableList<Finding> found = blockers(disks);
        assertThat(found).hasSize(smallest(disks)).doesNotHaveDuplicates();
        assertThat(disks).allMatch(disk -> isCovered(disk, ImmutableSet.copyOf(found)));
    }

    @Example
    void of_several_smallest_sets_that_of_earlier_methods_counts() {
        assertThat(blockers(List.of(List.of(1, 2), List.of(4, 8))))
                .containsExactlyInAnyOrderElementsOf(Sets.union(findings(0, 1), findings(0, 4)));
        assertThat(blockers(List.of(List.of(3, 3)))).containsExactlyInAnyOrderElementsOf(findings(0, 3));
    }

    @Example
    void of_methods_that_cost_as_much_beside_what_another_disk_needs_the_earlier_counts() {
        assertThat(blockers(List.of(List.of(4), List.of(5, 2)))).containsExactlyInAnyOrderElementsOf(findings(0, 5));
    }

    @Example
    void a_larger_set_of_earlier_methods_does_not() {
        assertThat(blockers(List.of(List.of(7, 8), List.of(16, 4))))
                .containsExactlyInAnyOrderElementsOf(Sets.union(findings(1, 8), findings(0, 16)));
    }

    @Example
    void what_later_methods_have_in_common_may_be_cheaper_than_what_earlier_ones_have() {
        assertThat(blockers(List.of(List.of(3, 24), List.of(5, 24))))
                .containsExactlyInAnyOrderElementsOf(findings(1, 24));
    }

    @Example
    void one_common_part_may_be_cheaper_than_all_of_them() {
        assertThat(blockers(List.of(List.of(35, 24), List.of(33, 216))))
                .containsExactlyInAnyOrderElementsOf(findings(0, 35));
    }

    @Example
    void what_is_not_shared_is_not_tried() {
        int shared = 1 << 8 | 1 << 9;
        List<List<Integer>> disks = List.of(
                List.of(1, 2, 4),
                List.of(8, 16, 32),
                List.of(1 << 6 | 1 << 7, shared),
                List.of(1 << 10 | 1 << 11, shared));
        assertThat(blockers(disks))
                .containsExactlyInAnyOrderElementsOf(
                        ImmutableSet.copyOf(Iterables.concat(findings(0, 1), findings(0, 8), findings(1, shared))));
    }

    @Example
    void what_needs_no_method_is_always_in_it() {
        Assessment needed = new Assessment.Leaf(Ledgers.waiting(List.of("always")));
        Assessment tree = new Assessment.All(List.of(needed, disk(List.of(1, 3))));
        assertThat(Blockers.of(tree, METHODS))
                .extracting(finding -> finding.subject().name())
                .containsExactlyInAnyOrder("always", "c0");
    }

    @Example
    void a_disk_that_some_method_serves_needs_nothing() {
        assertThat(blockers(List.of(List.of(3, 0, 1)))).isEmpty();
        assertThat(blockers(List.of(List.of()))).isEmpty();
    }

    private static ImmutableList<Finding> blockers(List<List<Integer>> disks) {
        return Blockers.of(
                new Assessment.All(List.copyOf(Lists.transform(disks, SmallestSetProperties::disk))), METHODS);
    }

    private static Assessment disk(List<Integer> options) {
        ImmutableList.Builder<Assessment> methods = ImmutableList.builder();
        for (int i = 0; i < options.size(); i++) {
            methods.add(leaf(i, options.get(i)));
        }
        return new Assessment.Any(methods.build());
    }

    private static Assessment.Leaf leaf(int method, int bits) {
        return new Assessment.Leaf(Ledgers.waiting(METHODS.get(method), names(bits)));
    }

    private static ImmutableList<String> names(int bits) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int i = 0; i < Integer.SIZE; i++) {
            if ((bits & 1 << i) != 0) {
                names.add("c" + i);
            }
        }
        return names.build();
    }

    private static ImmutableSet<Finding> findings(int method, int bits) {
        ImmutableSet.Builder<Finding> findings = ImmutableSet.builder();
        leaf(method, bits).ledger().entries().forEach(entry -> findings.add(entry.finding()));
        return findings.build();
    }

    private static boolean isCovered(List<Integer> disk, Set<Finding> repaired) {
        for (int i = 0; i < disk.size(); i++) {
            if (repaired.containsAll(findings(i, disk.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private static int smallest(List<List<Integer>> disks) {
        int smallest = Integer.MAX_VALUE;
        for (int i = 0; i < disks.get(0).size(); i++) {
            for (int j = 0; j < disks.get(1).size(); j++) {
                Set<Finding> both = Sets.union(
                        findings(i, disks.get(0).get(i)),
                        findings(j, disks.get(1).get(j)));
                smallest = Math.min(smallest, both.size());
            }
        }
        return smallest;
    }
}
