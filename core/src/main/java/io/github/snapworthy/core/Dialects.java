package io.github.snapworthy.core;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClassMark.Sign;
import io.github.snapworthy.core.Dialect.DriverFrom;
import io.github.snapworthy.core.Dialect.Outcome;
import io.github.snapworthy.core.Dialect.Step;

/** The published dialects, one value each. */
final class Dialects {
    private static final String DEFAULT = "snapshot.storage.kubernetes.io/is-default-class";
    private static final ClassMark MARKED = new ClassMark(Sign.ANNOTATION_TRUE, DEFAULT);
    private static final ClassMark MARKED_SOMEHOW = new ClassMark(Sign.ANNOTATION_PRESENT, DEFAULT);

    static final ImmutableList<ClassMark> GROUP_MARKS = ImmutableList.of(
            new ClassMark(Sign.ANNOTATION_TRUE, "groupsnapshot.storage.kubernetes.io/is-default-class"));

    static final Dialect KUBERNETES = new Dialect.Builder()
            .name("KUBERNETES")
            .driverFrom(DriverFrom.IDENTITY)
            .addSteps(Step.REQUEST, Step.STORAGE_CLASS_MAP)
            .absentName(Outcome.NOT_FOUND)
            .otherDriversName(Outcome.WRONG_DRIVER)
            .addMarks(MARKED)
            .looksAtPurpose(true)
            .build();

    static final Dialect SNAPSHOTTER = new Dialect.Builder()
            .name("SNAPSHOTTER")
            .driverFrom(DriverFrom.VOLUME)
            .addSteps(Step.REQUEST)
            .absentName(Outcome.NOT_FOUND)
            .otherDriversName(Outcome.WRONG_DRIVER)
            .addMarks(MARKED)
            .oneUnmarked(Outcome.NONE)
            .severalUnmarked(Outcome.NONE)
            .build();

    static final Dialect KUBEVIRT = new Dialect.Builder()
            .name("KUBEVIRT")
            .driverFrom(DriverFrom.STORAGE_CLASS)
            .addSteps(Step.REQUEST, Step.STORAGE_PROFILE_STATUS)
            .absentName(Outcome.NONE)
            .otherDriversName(Outcome.CHOSEN)
            .addMarks(MARKED_SOMEHOW)
            .severalMarked(Outcome.CHOSEN)
            .build();

    static final Dialect CDI = new Dialect.Builder()
            .name("CDI")
            .driverFrom(DriverFrom.VOLUME_AND_STORAGE_CLASS)
            .addSteps(Step.REQUEST, Step.STORAGE_PROFILE_SPEC, Step.STORAGE_PROFILE_STATUS)
            .absentName(Outcome.NOT_FOUND)
            .otherDriversName(Outcome.NONE)
            .addMarks(MARKED)
            .severalMarked(Outcome.CHOSEN)
            .severalUnmarked(Outcome.CHOSEN)
            .build();

    static final Dialect VELERO = new Dialect.Builder()
            .name("VELERO")
            .driverFrom(DriverFrom.STORAGE_CLASS)
            .withoutDriver(Outcome.ERROR)
            .addSteps(Step.REQUEST, Step.CLAIM_ANNOTATION, Step.BACKUP_ANNOTATION)
            .addMarks(new ClassMark(Sign.LABEL_PRESENT, "velero.io/csi-volumesnapshot-class"), MARKED_SOMEHOW)
            .groupMarks(ImmutableList.of(new ClassMark(Sign.LABEL_TRUE, "velero.io/csi-volumegroupsnapshot-class")))
            .severalMarked(Outcome.CHOSEN)
            .ignoresCase(true)
            .build();

    static final Dialect HARVESTER = new Dialect.Builder()
            .name("HARVESTER")
            .driverFrom(DriverFrom.CLAIM_ANNOTATIONS)
            .withoutDriver(Outcome.NOT_CONFIGURED)
            .addSteps(Step.REQUEST, Step.HOST_CONFIG)
            .absentName(Outcome.NOT_FOUND)
            .otherDriversName(Outcome.WRONG_DRIVER)
            .oneUnmarked(Outcome.NOT_CONFIGURED)
            .severalUnmarked(Outcome.NOT_CONFIGURED)
            .noneOfDriver(Outcome.NOT_CONFIGURED)
            .build();

    static final Dialect KASTEN = new Dialect.Builder()
            .name("KASTEN")
            .driverFrom(DriverFrom.STORAGE_CLASS)
            .addSteps(Step.REQUEST, Step.STORAGE_CLASS_ANNOTATION)
            .absentName(Outcome.NOT_FOUND)
            .otherDriversName(Outcome.WRONG_DRIVER)
            .addMarks(new ClassMark(Sign.ANNOTATION_TRUE, "k10.kasten.io/is-snapshot-class"))
            .oneUnmarked(Outcome.NONE)
            .severalUnmarked(Outcome.NONE)
            .build();

    static final ImmutableList<Dialect> ALL =
            ImmutableList.of(CDI, HARVESTER, KASTEN, KUBERNETES, KUBEVIRT, SNAPSHOTTER, VELERO);

    private Dialects() {}
}
