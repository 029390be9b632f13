/**
 * The compact way to write a {@link io.github.snapworthy.core.Condition}: {@code where}, {@code supportedWhen} and {@code
 * unsupportedWhen}. Not for users.
 *
 * <p>{@code where} is one place, {@code A or B} (the first that carries the key), {@code A with B} (both are needed, terms
 * apply in that order), {@code release} (the release that runs decides alone), or {@code unreadable} (no object tells; both
 * sides are words for people). Places: {@code
 * StorageClass.parameters[k]}, {@code TargetStorageClass.parameters[k]}, {@code VolumeSnapshotClass.parameters[k]}, {@code
 * VolumeGroupSnapshotClass.parameters[k]}, {@code PV.csi.volumeAttributes[k]}, {@code PV.csi.volumeHandle}, {@code
 * PV.accessModes}, {@code PV.volumeMode}.
 *
 * <p>Each side is a list of clauses, separated by commas, any one of which suffices; {@code &} joins the terms of a clause.
 * Terms: {@code absent}, {@code =v}, {@code >=n}, {@code has:v}, {@code contains:v}, {@code prefix:v}, {@code version>=P n},
 * {@code version<P n}, {@code else} (alone, on one side), and words that end in {@code (unreadable)}. A term on a release counts for no place. Of a
 * mode {@code =Block} and {@code =Filesystem} can be asked, as Kubernetes writes them.
 */
@NullMarked
package io.github.snapworthy.facts.internal.condition;

import org.jspecify.annotations.NullMarked;
