package io.github.snapworthy.core.internal.remedy;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.internal.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects that may remedy a finding. Nobody has tried them yet.
 *
 * @param target the object that it is about
 * @param changes what is done to the inventory
 * @param manifest the objects as YAML; the empty text where they cannot be written
 * @param note what is to be said beside the sentence, the empty text mostly
 * @param told what is to be said in the place of the sentence of the code; empty where that says what is done
 */
record Cure(ObjectRef target, ImmutableList<Change> changes, String manifest, String note, Optional<Told> told) {
    Cure(ObjectRef target, ImmutableList<Change> changes, String manifest) {
        this(target, changes, manifest, "", Optional.empty());
    }

    Cure on(ObjectRef other) {
        return new Cure(other, changes, manifest, note, told);
    }

    Cure saying(String note) {
        return new Cure(target, changes, manifest, note, told);
    }

    Cure told(Told told) {
        return new Cure(target, changes, manifest, note, Optional.of(told));
    }

    /** Mere words on an object: nothing that could be tried. */
    static Cure inWords(ObjectRef target, Told told) {
        return new Cure(target, ImmutableList.of(), "").told(told);
    }

    /**
     * The remedy that it is.
     *
     * @param plain has the sentence of the code
     * @param beside what is to be said of what came of its trial, the empty text where nothing is
     */
    Remedy remedy(Remedy plain, String beside, boolean sufficient) {
        return told.map(Told::remedy)
                .orElse(plain)
                .on(target)
                .saying(note)
                .saying(beside)
                .written(changes, manifest, sufficient);
    }

    /** To put these objects; they are written where each of them can be. */
    static Cure of(Ailment ailment, ClusterObject... objects) {
        return of(ailment.store(), objects);
    }

    /** To put these objects into that store. */
    static Cure of(Store store, ClusterObject... objects) {
        Manifest manifests = new Manifest(store);
        List<Optional<String>> documents = Stream.of(objects).map(manifests::of).toList();
        String manifest = documents.stream().allMatch(Optional::isPresent)
                ? documents.stream().map(Optional::get).collect(joining("---\n"))
                : "";
        return unwritten(manifest, objects);
    }

    /** To put these objects, which are too long to be written, as definitions are. */
    static Cure unwritten(ClusterObject... objects) {
        return unwritten("", objects);
    }

    private static Cure unwritten(String manifest, ClusterObject... objects) {
        ImmutableList<Change> changes = Stream.of(objects).map(Change::put).collect(ImmutableList.toImmutableList());
        return new Cure(objects[0].ref(), changes, manifest);
    }
}
