package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.testkit.internal.Rendering;
import io.github.snapworthy.testkit.internal.yaml.FactsText;
import io.github.snapworthy.testkit.internal.yaml.ScenarioText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * A cluster, what is known of it, and a question: everything that an answer depends on, as a value. Immutable and safe for
 * all threads; {@code with} and the other changes give another scenario.
 */
@Value.Immutable
@TestkitStyle
public abstract class Scenario {
    Scenario() {}

    /** How the host does things. */
    public abstract Profile profile();

    /** The objects of the cluster, each reference once; of two objects of one reference the last one counts. */
    public abstract ImmutableList<ClusterObject> objects();

    /** How well each kind is known. */
    public abstract Marks marks();

    /** When the facts were collected. */
    public abstract Optional<Instant> collectedAt();

    /** What is known of drivers from outside. */
    @Value.Default
    public FactSet facts() {
        return FactSet.none();
    }

    /** The question. */
    public abstract Request request();

    /** Keeps each reference once, and no content of what made no sense. */
    @Value.Check
    Scenario normalized() {
        Map<ObjectRef, ClusterObject> last = new LinkedHashMap<>();
        objects().forEach(object -> last.put(object.ref(), object));
        last.keySet().removeAll(marks().malformed());
        return last.size() == objects().size() ? this : with(last.values());
    }

    /** The cluster as an inventory, built anew at each call. */
    public Inventory inventory() {
        Inventory.Builder inventory = Inventory.builder().add(marks().changes());
        objects().forEach(inventory::add);
        if (marks().rest() == Observation.ASSUMED) {
            inventory.assumeComplete();
        }
        collectedAt().ifPresent(inventory::collectedAt);
        return inventory.build();
    }

    /** The same scenario over an inventory that is built now, for one that is asked for it more than once. */
    public final Scenario prepared() {
        return new ReachedScenario(this, inventory());
    }

    /** Core's situation over it. */
    public final Situation situation() {
        return Advisor.of(profile()).over(inventory(), facts());
    }

    /** What core decides. */
    public final Decision decide() {
        return situation().decide(request());
    }

    /** The object of that reference. */
    public final Optional<ClusterObject> find(ObjectRef ref) {
        return objects().stream().filter(object -> object.ref().equals(ref)).findFirst();
    }

    /** With that object, in the place of the one of the same reference where there is one. */
    public final Scenario with(ClusterObject object) {
        Map<ObjectRef, ClusterObject> all = new LinkedHashMap<>();
        objects().forEach(one -> all.put(one.ref(), one));
        all.put(object.ref(), object);
        return with(all.values());
    }

    /** With these objects and no others. */
    public final Scenario with(Iterable<? extends ClusterObject> objects) {
        return plain().withObjects(objects);
    }

    /**
     * After a change, as an inventory takes it. That an object of a kind was seen which decisions do not read, leaves no
     * trace.
     */
    public final Scenario after(Change change) {
        if (change instanceof Change.Put put) {
            return toBuilder()
                    .marks(marks().sensible(put.object().ref()))
                    .build()
                    .with(put.object());
        } else if (change instanceof Change.Remove gone) {
            return toBuilder()
                    .marks(marks().sensible(gone.ref()))
                    .build()
                    .without(object -> object.ref().equals(gone.ref()));
        } else if (change instanceof Change.Malformed odd) {
            return toBuilder().marks(marks().malformed(odd.ref())).build();
        } else {
            return toBuilder().marks(marks().after(change)).build();
        }
    }

    /** Without the objects that the predicate holds for. */
    public final Scenario without(Predicate<? super ClusterObject> gone) {
        return with(objects().stream().filter(gone.negate()).toList());
    }

    /** Without the objects of that kind. */
    public final Scenario without(Kind kind) {
        return without(object -> object.ref().kind() == kind);
    }

    /** With another mark for the kind. */
    public final Scenario marking(Kind kind, Observation mark) {
        return plain().withMarks(marks().with(kind, mark));
    }

    /** With these facts and no others. */
    public final Scenario knowing(FactSet facts) {
        return plain().withFacts(facts);
    }

    /** With another question. */
    public final Scenario asking(Request request) {
        return plain().withRequest(request);
    }

    /** Under another profile. */
    public final Scenario under(Profile profile) {
        return plain().withProfile(profile);
    }

    /** This one as a plain value: what is not changed is shared with what is made of it. */
    private ImmutableScenario plain() {
        return (ImmutableScenario) ImmutableScenario.copyOf(this);
    }

    /** A text that a person can read: the question, what is known, and an object a line. */
    @Override
    public final String toString() {
        return Rendering.of(this);
    }

    /**
     * The cluster as YAML that the command line reads. Its first line is the command that asks the question, as a comment;
     * comments after it name what manifests and command cannot carry. Annotations that decisions do not read are written, and
     * a reader leaves them out.
     */
    public final String toYaml() {
        return ScenarioText.of(this);
    }

    /**
     * The facts from outside as YAML, as an administrator would state them: {@code kind: DriverOverrides}. Comments name what
     * a statement cannot say: that a word is more trusted, holds for one StorageClass alone, or is contested.
     */
    public final String factsToYaml() {
        return FactsText.of(facts());
    }

    /** A builder that begins with this scenario. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; profile, marks and request have to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Scenario}; not thread-safe. */
    public static final class Builder extends ImmutableScenario.Builder {
        Builder() {}
    }
}
