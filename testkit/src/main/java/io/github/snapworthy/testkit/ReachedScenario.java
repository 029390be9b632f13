package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import java.time.Instant;
import java.util.Optional;

/** A scenario whose inventory was reached in another way than by building it anew. What is made of it is built anew. */
final class ReachedScenario extends Scenario {
    private final Scenario plain;
    private final Inventory reached;

    ReachedScenario(Scenario plain, Inventory reached) {
        this.plain = plain;
        this.reached = reached;
    }

    @Override
    public Inventory inventory() {
        return reached;
    }

    @Override
    public Profile profile() {
        return plain.profile();
    }

    @Override
    public ImmutableList<ClusterObject> objects() {
        return plain.objects();
    }

    @Override
    public Marks marks() {
        return plain.marks();
    }

    @Override
    public Optional<Instant> collectedAt() {
        return plain.collectedAt();
    }

    @Override
    public FactSet facts() {
        return plain.facts();
    }

    @Override
    public Request request() {
        return plain.request();
    }
}
