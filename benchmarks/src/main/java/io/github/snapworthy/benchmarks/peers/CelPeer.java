package io.github.snapworthy.benchmarks.peers;

import com.google.common.base.Function;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The rules as one expression of CEL, parsed and checked once. One expression that stops at its first reason is
 * cheaper than one for each rule. CEL cannot look up by key in a cluster without having all of it as a value, so that Java
 * looks up the objects of the question; each was turned into the map that CEL reads when the peer was prepared. Of the two
 * runtimes of CEL-Java it takes the older one, an interpreter, in which this expression took two thirds of the time of the
 * newer one.
 */
public final class CelPeer implements Peer {
    private static final CelType OBJECT = MapType.create(SimpleType.STRING, SimpleType.DYN);
    private static final ImmutableMap<String, Object> ABSENT = ImmutableMap.of();

    private final PeerFacts facts;
    private final Program program;
    private final Map<String, ImmutableMap<String, Object>> claims;
    private final Map<String, ImmutableMap<String, Object>> volumes;
    private final Map<String, ImmutableMap<String, Object>> storageClasses;
    private final Map<String, ImmutableMap<String, Object>> classes;
    private final Map<String, ImmutableMap<String, Object>> drivers;
    private final Map<String, ImmutableList<ImmutableMap<String, Object>>> classesOfDriver;
    private final Map<String, ImmutableList<ImmutableMap<String, Object>>> quotas;

    /** Decides over those facts. */
    public CelPeer(PeerFacts facts) {
        this.facts = facts;
        program = program();
        claims = each(facts.claims(), CelMaps::of);
        volumes = each(facts.volumes(), CelMaps::of);
        storageClasses = each(facts.storageClasses(), CelMaps::of);
        classes = each(facts.classes(), CelMaps::of);
        drivers = each(facts.drivers(), CelMaps::of);
        classesOfDriver = each(facts.classesOfDriver(), list -> all(list, CelMaps::of));
        quotas = each(facts.quotas(), list -> all(list, CelMaps::of));
    }

    private static <T, R> ImmutableMap<String, R> each(Map<String, T> objects, Function<T, R> map) {
        return ImmutableMap.copyOf(Maps.transformValues(objects, map));
    }

    private static <T, R> ImmutableList<R> all(List<T> objects, Function<T, R> map) {
        return objects.stream().map(map).collect(ImmutableList.toImmutableList());
    }

    private static Program program() {
        Cel cel = CelFactory.legacyCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("claim", OBJECT)
                .addVar("volume", OBJECT)
                .addVar("storageClass", OBJECT)
                .addVar("driver", OBJECT)
                .addVar("asked", SimpleType.STRING)
                .addVar("named", OBJECT)
                .addVar("classes", ListType.create(OBJECT))
                .addVar("quotas", ListType.create(OBJECT))
                .addVar("apiServed", SimpleType.BOOL)
                .setResultType(SimpleType.STRING)
                .build();
        try {
            String rules = Resources.toString(
                    Resources.getResource(CelPeer.class, "claim-snapshot.cel"), StandardCharsets.UTF_8);
            return cel.createProgram(cel.compile(rules).getAst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Reason decide(Question question) {
        try {
            return Reason.valueOf((String) program.eval(variables(question)));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImmutableMap<String, Object> variables(Question question) {
        ClaimFact claim = facts.claims().get(question.claim());
        String driver = claim == null ? "" : facts.driverOf(claim);
        return ImmutableMap.<String, Object>builderWithExpectedSize(9)
                .put("claim", claims.getOrDefault(question.claim(), ABSENT))
                .put("volume", volumes.getOrDefault(claim == null ? "" : claim.volume(), ABSENT))
                .put("storageClass", storageClasses.getOrDefault(claim == null ? "" : claim.storageClass(), ABSENT))
                .put("driver", drivers.getOrDefault(driver, ABSENT))
                .put("asked", question.snapshotClass())
                .put("named", classes.getOrDefault(question.snapshotClass(), ABSENT))
                .put("classes", classesOfDriver.getOrDefault(driver, ImmutableList.of()))
                .put("quotas", quotas.getOrDefault(claim == null ? "" : claim.namespace(), ImmutableList.of()))
                .put("apiServed", facts.apiServed())
                .buildOrThrow();
    }
}
