package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Profile.Extra;
import io.github.snapworthy.core.internal.words.KnownCode;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@link Requirement} says of itself. Filled while the enum is made, then only read. */
final class Row {
    final String title;
    Function<? super ClaimCase, Outcome> onClaim = claim -> Outcome.SKIPPED;
    Function<? super SnapshotCase, Outcome> onSnapshot = snapshot -> Outcome.SKIPPED;
    Function<? super RecordedCase, Outcome> onRecord = recorded -> Outcome.SKIPPED;
    Function<VmCase, Outcome> onVm = vm -> Outcome.SKIPPED;
    Function<CopyCase, Outcome> onCopy = copy -> Outcome.SKIPPED;
    Function<GroupCase, Outcome> onGroup = group -> Outcome.SKIPPED;
    private final ImmutableMap.Builder<KnownCode, Scope> codesSoFar = ImmutableMap.builder();
    ImmutableMap<KnownCode, Scope> codes = ImmutableMap.of();
    ImmutableSet<Kind> kinds = ImmutableSet.of();
    ImmutableSet<Kind> searched = ImmutableSet.of();
    private ImmutableList<String> after = ImmutableList.of();
    ImmutableList<Requirement> presupposed = ImmutableList.of();
    final Marks ground = new Marks();
    private Optional<String> standsFor = Optional.empty();

    @Nullable
    Requirement stands;

    Optional<Extra> only = Optional.empty();
    Optional<Extra> except = Optional.empty();
    boolean isOfAll = true;
    boolean pending;

    Row(String title) {
        this.title = title;
    }

    static Row claim(String title, Function<? super ClaimCase, Outcome> check) {
        Row row = new Row(title);
        row.onClaim = check;
        return row;
    }

    static Row snapshot(String title, Function<? super SnapshotCase, Outcome> check) {
        Row row = new Row(title);
        row.onSnapshot = check;
        return row;
    }

    static Row recorded(String title, Function<? super RecordedCase, Outcome> check) {
        Row row = new Row(title);
        row.onRecord = check;
        return row;
    }

    /** For claims, for snapshots and for volumes of which only a record is needed. */
    static Row either(String title, Function<Case, Outcome> check) {
        Row row = new Row(title);
        row.onClaim = check;
        row.onSnapshot = check;
        row.onRecord = check;
        return row;
    }

    static Row group(String title, Function<GroupCase, Outcome> check) {
        Row row = new Row(title);
        row.onGroup = check;
        return row;
    }

    static Row vm(String title, Function<VmCase, Outcome> check) {
        Row row = new Row(title);
        row.onVm = check;
        return row;
    }

    /** For snapshots and backups of machines. */
    static Row copy(String title, Function<CopyCase, Outcome> check) {
        Row row = new Row(title);
        row.onCopy = check;
        return row;
    }

    void resolve() {
        stands = standsFor.map(Requirement::valueOf).orElse(null);
        presupposed = after.stream().map(Requirement::valueOf).collect(ImmutableList.toImmutableList());
        presupposed.forEach(ground::add);
    }

    Row reads(Kind... read) {
        kinds = ImmutableSet.copyOf(read);
        return this;
    }

    /** Reads all that shows what a driver can do: any claim, volume or class may have the driver's name, or prove something. */
    Row needsFacts() {
        return restsOn(Kind.CLAIM, Kind.VOLUME, Kind.STORAGE_CLASS, Kind.DEPLOYMENT, Kind.STATEFUL_SET)
                .reads(
                        Kind.SNAPSHOT_CONTENT,
                        Kind.SNAPSHOT,
                        Kind.SNAPSHOT_CLASS,
                        Kind.STORAGE_CLASS,
                        Kind.CSI_DRIVER,
                        Kind.CSI_NODE,
                        Kind.LEASE,
                        Kind.POD,
                        Kind.METADATA_SERVICE,
                        Kind.STORAGE_PROFILE,
                        Kind.SETTING,
                        Kind.LONGHORN_VOLUME);
    }

    Row readsToo(Kind... more) {
        kinds = ImmutableSet.<Kind>builder().addAll(kinds).add(more).build();
        return this;
    }

    /** Reads them too, and looks for one among all of them, so that any of them may matter. */
    Row searches(Kind... among) {
        return restsOn(among).readsToo(among);
    }

    /** Any object of these may matter, be it to what is said beside the verdict. */
    Row restsOn(Kind... among) {
        searched = ImmutableSet.<Kind>builder().addAll(searched).add(among).build();
        return this;
    }

    Row after(String... requirements) {
        after = ImmutableList.copyOf(requirements);
        return this;
    }

    Row countsAs(String requirement) {
        standsFor = Optional.of(requirement);
        return this;
    }

    /** Only profiles with that have the requirement. */
    Row onlyOf(Extra extra) {
        only = Optional.of(extra);
        isOfAll = false;
        return this;
    }

    /** Profiles with that do not have the requirement. */
    Row notOf(Extra extra) {
        except = Optional.of(extra);
        isOfAll = false;
        return this;
    }

    Row evenWhilePending() {
        pending = true;
        return this;
    }

    Row gives(KnownCode... more) {
        return givesWhere(Scope.EVERYWHERE, more);
    }

    Row givesWhere(Scope scope, KnownCode... more) {
        for (KnownCode code : more) {
            codesSoFar.put(code, scope);
        }
        codes = codesSoFar.buildOrThrow();
        return this;
    }
}
