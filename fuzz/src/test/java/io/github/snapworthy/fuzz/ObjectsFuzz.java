package io.github.snapworthy.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.kubernetes.ClusterFiles;
import io.github.snapworthy.kubernetes.InputProblem;
import io.github.snapworthy.kubernetes.Manifests;
import io.github.snapworthy.kubernetes.ReadOptions;
import io.github.snapworthy.kubernetes.Reading;
import io.github.snapworthy.kubernetes.Source;
import io.github.snapworthy.testkit.ClusterYaml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Objects of a cluster: nothing throws, every problem is told with its place, and what was read can be written and read again. */
final class ObjectsFuzz {
    private static final ReadOptions USUAL = ReadOptions.defaults();
    private static final ReadOptions OVERLAY =
            ReadOptions.builder().overlay(true).build();
    private static final int MOST_PROBLEMS = 1_001;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ObjectsFuzz() {}

    static void text(byte[] input) {
        Reading reading = read(input, USUAL);
        checkPlaces(reading, input.length);
        checkWritten(reading.addTo(Inventory.builder()).build());
    }

    static void overlay(byte[] input) {
        Reading reading = read(input, OVERLAY);
        checkPlaces(reading, input.length);
        Inventory.builder().build().with(reading);
    }

    /** A JSON object that Jackson reads too says the same as a map, where nothing is odd about it. */
    static void json(byte[] input) throws IOException {
        Reading reading = read(input, USUAL);
        checkPlaces(reading, input.length);
        if (!reading.problems().isEmpty()) {
            return;
        }
        try {
            Map<String, Object> map = JSON.readValue(input, new TypeReference<>() {});
            if (map != null) {
                Reading given = Manifests.read(map);
                checkSound(given);
                Contract.same(reading.changes(), given.changes());
            }
        } catch (JsonProcessingException e) {
            return; // we read more than JSON
        }
    }

    /** Reads twice, and checks what holds for every source. */
    static Reading read(byte[] input, ReadOptions options) {
        Reading once = readOnce(input, options);
        Reading again = readOnce(input, options);
        Contract.same(once.changes(), again.changes());
        Contract.same(once.problems(), again.problems());
        Contract.same(once.newestTime(), again.newestTime());
        checkSound(once);
        return once;
    }

    static void checkSound(Reading reading) {
        Contract.require(reading.problems().size() <= MOST_PROBLEMS, "too many problems");
        for (InputProblem problem : reading.problems()) {
            Contract.sayable(problem.message());
        }
        ImmutableList<ClusterObject> objects = reading.objects();
        ImmutableSet<ObjectRef> refs = objects.stream().map(ClusterObject::ref).collect(ImmutableSet.toImmutableSet());
        Contract.require(refs.size() == objects.size(), "an object is there twice");
    }

    private static Reading readOnce(byte[] input, ReadOptions options) {
        return ClusterFiles.read(ImmutableList.of(Source.of(new ByteArrayInputStream(input), "input")), options);
    }

    private static void checkPlaces(Reading reading, int length) {
        for (InputProblem problem : reading.problems()) {
            Contract.require(
                    problem.document() >= 0
                            && problem.line() >= 0
                            && problem.line() <= length + 1
                            && problem.column() >= 0
                            && problem.column() <= length + 2,
                    "a problem is outside of the text: " + problem);
        }
    }

    /** A volume of a pod needs a name, which the writer gives to those that have none. */
    private static boolean isWrittenWhole(ClusterObject object) {
        return !(object instanceof Pod pod)
                || pod.claimsByVolume().size() == pod.claims().size();
    }

    /** What the writer of the test kit writes is read without a loss. */
    private static void checkWritten(Inventory inventory) {
        String yaml = ClusterYaml.of(inventory);
        if (yaml.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return; // nothing to write
        }
        Reading reading = readOnce(yaml.getBytes(StandardCharsets.UTF_8), USUAL);
        for (InputProblem problem : reading.problems()) {
            Contract.require(
                    problem.weight() == InputProblem.Weight.ODD,
                    "what was written is not read: " + problem + "\n" + yaml);
        }
        if (!yaml.contains("# cannot be written")) {
            Map<ObjectRef, ClusterObject> back = Maps.uniqueIndex(reading.objects(), ClusterObject::ref);
            Set<ObjectRef> written = Kind.ofClusters().stream()
                    .flatMap(kind -> inventory.refs(kind).stream())
                    .collect(ImmutableSet.toImmutableSet());
            Contract.same(written, back.keySet());
            back.forEach((ref, read) -> inventory
                    .find(ref)
                    .filter(ObjectsFuzz::isWrittenWhole)
                    .ifPresent(object -> Contract.same(object, read)));
        }
    }
}
