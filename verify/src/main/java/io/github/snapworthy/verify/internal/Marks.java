package io.github.snapworthy.verify.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** By what the objects of the verifier are known: two labels and the name together. */
public final class Marks {
    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String TOOL = "snapworthy-verify";
    static final String RUN = "snapworthy.io/run";
    static final String PART = "snapworthy.io/part";
    static final String UNTIL = "snapworthy.io/until";
    static final String PREFIX = TOOL + "-";

    private Marks() {}

    /** Whether it can be the name of a namespace. */
    public static boolean isNamespace(String name) {
        return name.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    }

    /** Which part an object has in a run. */
    enum Part {
        POD("pod"),
        SOURCE("source"),
        SNAPSHOT("snapshot"),
        COPY("copy");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * One run.
     *
     * @param id its id
     * @param namespace where its objects are
     */
    public record Run(String id, String namespace) {
        public Run {
            requireNonNull(namespace, "namespace");
            if (!isId(id)) {
                throw new IllegalArgumentException("run: expected 6 to 20 of 0-9a-z, was '" + id + "'");
            }
        }

        /** Whether it can be the id of a run. */
        public static boolean isId(String id) {
            return id.matches("[0-9a-z]{6,20}");
        }

        /** The name of an object of the run. */
        String name(String own) {
            return PREFIX + id + "-" + own;
        }

        /** Whether an object is one of this run, by its labels and its name. */
        boolean isOf(JsonObject object) {
            return Marks.run(object).filter(id::equals).isPresent();
        }

        /** The metadata of a new object of the run. */
        ImmutableMap<String, Object> metadata(String own, Part part, Instant until, Map<String, String> moreLabels) {
            return ImmutableMap.of(
                    "name",
                    name(own),
                    "namespace",
                    namespace,
                    "labels",
                    ImmutableMap.builder()
                            .put(MANAGED_BY, TOOL)
                            .put(RUN, id)
                            .put(PART, part.word())
                            .putAll(moreLabels)
                            .build(),
                    "annotations",
                    ImmutableMap.of(UNTIL, until.truncatedTo(ChronoUnit.SECONDS).toString()));
        }
    }

    /** The run that an object is of; empty for an object that lacks a label, or whose name does not tell the same. */
    static Optional<String> run(JsonObject object) {
        if (!Fields.textOf(object, "metadata", "labels", MANAGED_BY).equals(TOOL)) {
            return Optional.empty();
        }
        return Fields.text(object, "metadata", "labels", RUN)
                .filter(Run::isId)
                .filter(id -> Fields.name(object).startsWith(PREFIX + id + "-"));
    }

    /** Which part the object has. */
    static boolean isPart(JsonObject object, Part part) {
        return Fields.textOf(object, "metadata", "labels", PART).equals(part.word());
    }

    /** Until when the run of the object may be going on; empty where the object does not say so. */
    static Optional<Instant> until(JsonObject object) {
        try {
            return Fields.text(object, "metadata", "annotations", UNTIL).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When the API server made an object; empty where that is not told. */
    static Optional<Instant> created(JsonObject object) {
        try {
            return Fields.text(object, "metadata", "creationTimestamp").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a volume was there before the claim of that uid, which was given it: it was not made for the claim and is somebody
     * else's. What was made for a claim has its uid in its name, as the provisioners of Kubernetes do, or is younger.
     */
    static boolean wasThereBefore(JsonObject volume, String claimUid, Optional<Instant> claimCreated) {
        return !Fields.name(volume).contains(claimUid)
                && created(volume)
                        .filter(time -> claimCreated.filter(time::isBefore).isPresent())
                        .isPresent();
    }
}
