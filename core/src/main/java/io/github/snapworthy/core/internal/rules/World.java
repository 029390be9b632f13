package io.github.snapworthy.core.internal.rules;

import com.google.common.base.Suppliers;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Profile.Extra;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.internal.classes.ClassChooser;
import io.github.snapworthy.core.internal.classes.GroupClassChooser;
import io.github.snapworthy.core.internal.evidence.ClusterEvidence;
import io.github.snapworthy.core.internal.host.DriverConfig;
import io.github.snapworthy.core.internal.host.Version;
import io.github.snapworthy.core.internal.store.Reads;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all decisions of one situation share: the inventory, the profile, and what was prepared from both. */
public final class World {
    private static final ObjectRef DRIVER_CONFIG = ObjectRef.of(Kind.SETTING, "csi-driver-config");
    private static final ObjectRef SERVER_VERSION = ObjectRef.of(Kind.SETTING, "server-version");

    private final Store store;
    private final Profile profile;
    private final ClusterEvidence evidence;
    private final ClassChooser chooser;
    private final GroupClassChooser groupChooser;
    private final Optional<String> serverRelease;
    private final Supplier<NodeAgents> agents;
    private final VeleroWorld velero;
    private final Drawn drawn;
    private final @Nullable Kindred kindred;

    /** Prepares a world. */
    public World(Store store, Profile profile, ClusterEvidence evidence) {
        this(store, profile, evidence, new VeleroWorld(store), Drawn.NOTHING);
    }

    private World(Store store, Profile profile, ClusterEvidence evidence, VeleroWorld velero, Drawn drawn) {
        this.store = store;
        this.profile = profile;
        this.evidence = evidence;
        Setting config = (Setting) store.get(DRIVER_CONFIG);
        this.chooser = new ClassChooser(store, profile, evidence, config == null ? null : DriverConfig.of(config));
        this.groupChooser = new GroupClassChooser(store, profile.dialect());
        this.serverRelease =
                Optional.ofNullable((Setting) store.get(SERVER_VERSION)).map(Setting::effective);
        this.agents = Suppliers.memoize(() -> NodeAgents.of(store));
        this.velero = velero;
        this.drawn = drawn;
        this.kindred = store.isNoted() ? null : new Kindred(store, evidence);
    }

    private World(World shared, Store store, ClusterEvidence evidence, Drawn drawn) {
        this.store = store;
        this.profile = shared.profile;
        this.evidence = evidence;
        this.chooser = shared.chooser;
        this.groupChooser = shared.groupChooser;
        this.serverRelease = shared.serverRelease;
        this.agents = shared.agents;
        this.velero = shared.velero;
        this.drawn = drawn;
        this.kindred = store.isNoted() ? null : new Kindred(store, evidence);
    }

    /** The world of a later inventory, by the same profile; what is costly to prepare and did not change is shared. */
    public World after(Store later, ClusterEvidence ofLater) {
        return new World(later, profile, ofLater, velero.after(later), drawn);
    }

    /** The same world for one reader, whose own reads are noted; what was prepared is shared, and its reads are not. */
    public World notedBy(Reads reads) {
        Store noted = store.notedBy(reads);
        return new World(this, noted, evidence.notedBy(reads, noted), drawn);
    }

    /** The same world where that is taken of quotas too. */
    public World besides(Drawn more) {
        return more.isNothing() ? this : new World(this, store, evidence, drawn.and(more));
    }

    /** What is taken of quotas beside what they tell. */
    public Drawn drawn() {
        return drawn;
    }

    /** The inventory. */
    public Store store() {
        return store;
    }

    /** The profile. */
    public Profile profile() {
        return profile;
    }

    /** What is known of drivers. */
    public ClusterEvidence evidence() {
        return evidence;
    }

    ClassChooser chooser() {
        return chooser;
    }

    GroupClassChooser groupChooser() {
        return groupChooser;
    }

    NodeAgents agents() {
        return agents.get();
    }

    /** What is prepared of Velero; asked where the profile has its rules. */
    VeleroWorld velero() {
        return velero;
    }

    /** What claims have in common; null for a reader whose reads are noted, and who has to read all himself. */
    @Nullable
    Kindred kindred() {
        return kindred;
    }

    boolean hasVeleroRules() {
        return profile.extras().contains(Extra.VELERO_RULES);
    }

    boolean hasHarvesterRules() {
        return profile.extras().contains(Extra.HARVESTER_RULES);
    }

    Optional<Version> serverVersion() {
        return serverRelease.flatMap(Version::parse);
    }

    /** The release of the server as its setting has it. */
    Optional<String> serverRelease() {
        return serverRelease.filter(release -> !release.isBlank());
    }

    /** Whether the object may be there although it was not found. */
    boolean mayExist(ObjectRef ref) {
        Observation observed = ref.namespace().isEmpty()
                ? store.observation(ref.kind())
                : store.observation(ref.kind(), ref.namespace());
        return !observed.isComplete() || store.isMalformed(ref);
    }
}
