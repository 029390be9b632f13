package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.ClusterObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to the bytes, reading ends without an exception, and what is whole is read. */
class BrokenInputProperties {
    private static final List<Map<String, Object>> OBJECTS = Documents.ofFixtures();

    @Provide
    Arbitrary<byte[]> sources() {
        String json = OBJECTS.stream().map(Documents::json).reduce("", (a, b) -> a + b + "\n");
        byte[] yaml = Fixtures.resource("storage.yaml");
        byte[] list = Documents.json(Map.of("apiVersion", "v1", "kind", "List", "items", OBJECTS))
                .getBytes(StandardCharsets.UTF_8);
        return Arbitraries.of(
                yaml,
                list,
                json.getBytes(StandardCharsets.UTF_8),
                Fixtures.resource("machines.yaml"),
                Archives.gzip(yaml),
                Archives.tar("a.yaml", new String(yaml, StandardCharsets.UTF_8), "b.json", json),
                Archives.zip("a.yaml", new String(yaml, StandardCharsets.UTF_8), "b.json", json));
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property
    void a_truncated_source(@ForAll("sources") byte[] source, @ForAll("randoms") Random random) {
        Reading reading = Fixtures.read(Arrays.copyOf(source, random.nextInt(source.length)));
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    }

    @Property
    void a_source_with_other_bytes(@ForAll("sources") byte[] source, @ForAll("randoms") Random random) {
        byte[] changed = source.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        Reading reading = Fixtures.read(changed);
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isNotNegative());
    }

    @Property
    void a_source_with_bytes_out_of_place(@ForAll("sources") byte[] source, @ForAll("randoms") Random random) {
        int from = random.nextInt(source.length);
        int to = Math.min(source.length, from + random.nextInt(200));
        int at = random.nextInt(source.length);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(source, 0, at);
        changed.write(source, from, to - from);
        changed.write(source, at, source.length - at);
        assertThat(Fixtures.read(changed.toByteArray()).toString()).isNotEmpty();
    }

    @Property
    void noise(@ForAll byte[] noise) {
        assertThat(Fixtures.read(noise).changes()).isEmpty();
    }

    @Property
    void a_document_of_noise_costs_no_other_one(@ForAll("randoms") Random random, @ForAll byte[] noise) {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        source.writeBytes(Fixtures.claimYaml("apps", "before").getBytes(StandardCharsets.UTF_8));
        source.writeBytes("---\n".getBytes(StandardCharsets.UTF_8));
        source.writeBytes(noise);
        source.writeBytes("\n---\n".getBytes(StandardCharsets.UTF_8));
        source.writeBytes(Documents.json(Fixtures.claimMap("apps", "after")).getBytes(StandardCharsets.UTF_8));
        assertThat(Fixtures.read(source.toByteArray()).objects())
                .extracting(ClusterObject::ref)
                .contains(Fixtures.claim("apps", "before"), Fixtures.claim("apps", "after"));
    }

    @Property
    void a_line_of_noise_costs_no_other_one(@ForAll byte[] noise) {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        for (String name : List.of("a", "b", "c")) {
            source.writeBytes(Documents.json(Fixtures.claimMap("apps", name)).getBytes(StandardCharsets.UTF_8));
            source.write('\n');
            source.writeBytes(name.equals("a") ? noise : new byte[0]);
            source.write('\n');
        }
        assertThat(Fixtures.read(source.toByteArray()).objects())
                .extracting(ClusterObject::ref)
                .contains(Fixtures.claim("apps", "a"), Fixtures.claim("apps", "b"), Fixtures.claim("apps", "c"));
    }
}
