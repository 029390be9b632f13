package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.core.VirtualMachine;
import io.github.snapworthy.core.VmBackup;
import io.github.snapworthy.core.VmInstance;
import io.github.snapworthy.core.VmSnapshotContent;
import io.github.snapworthy.testkit.Mutation;
import io.github.snapworthy.testkit.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The same in another order. */
public final class Permutations {
    private static final int ORDERS = 4;

    private Permutations() {}

    /** See {@link io.github.snapworthy.testkit.Mutations#shuffled}. */
    public static ImmutableList<Mutation> ofObjectsAndFacts(Scenario scenario) {
        return each(chance -> objectsAndFacts(scenario, chance));
    }

    /** See {@link io.github.snapworthy.testkit.Mutations#shuffledDisks}. */
    public static ImmutableList<Mutation> ofDisks(Scenario scenario) {
        return each(chance -> disks(scenario, chance));
    }

    private static ImmutableList<Mutation> each(Function<Random, Mutation> shuffle) {
        ImmutableList.Builder<Mutation> orders = ImmutableList.builder();
        for (int seed = 0; seed < ORDERS; seed++) {
            orders.add(shuffle.apply(new Random(seed)));
        }
        return orders.build();
    }

    private static Mutation objectsAndFacts(Scenario scenario, Random chance) {
        Scenario shuffled =
                scenario.with(shuffled(scenario.objects(), chance)).knowing(shuffled(scenario.facts(), chance));
        return new Mutation(
                "objects, facts and entries in another order",
                scenario,
                DriverConfigText.edit(shuffled, DriverConfigText.shuffled(chance)));
    }

    private static FactSet shuffled(FactSet facts, Random chance) {
        ImmutableSetMultimap.Builder<DriverName, SourcedFact> inOrder = ImmutableSetMultimap.builder();
        for (Map.Entry<DriverName, SourcedFact> said : shuffled(facts.facts().entries(), chance)) {
            inOrder.put(said);
        }
        return new FactSet(inOrder.build(), facts.providers());
    }

    private static Mutation disks(Scenario scenario, Random chance) {
        List<ClusterObject> objects = new ArrayList<>();
        for (ClusterObject object : scenario.objects()) {
            objects.add(shuffledDisks(object, chance));
        }
        return new Mutation("disks in another order", scenario, scenario.with(objects));
    }

    private static ClusterObject shuffledDisks(ClusterObject object, Random chance) {
        if (object instanceof VirtualMachine machine) {
            return VirtualMachine.builder()
                    .from(machine)
                    .disks(shuffled(machine.disks(), chance))
                    .build();
        } else if (object instanceof VmInstance instance) {
            return VmInstance.builder()
                    .from(instance)
                    .disks(shuffled(instance.disks(), chance))
                    .build();
        } else if (object instanceof VmSnapshotContent content) {
            return VmSnapshotContent.builder()
                    .from(content)
                    .volumes(shuffled(content.volumes(), chance))
                    .build();
        } else if (object instanceof VmBackup backup) {
            return VmBackup.builder()
                    .from(backup)
                    .volumes(shuffled(backup.volumes(), chance))
                    .build();
        } else {
            return object;
        }
    }

    private static <T> List<T> shuffled(Collection<T> things, Random chance) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }
}
