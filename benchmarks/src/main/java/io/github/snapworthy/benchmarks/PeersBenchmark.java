package io.github.snapworthy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.benchmarks.peers.CelPeer;
import io.github.snapworthy.benchmarks.peers.DroolsPeer;
import io.github.snapworthy.benchmarks.peers.FactsReader;
import io.github.snapworthy.benchmarks.peers.HandWritten;
import io.github.snapworthy.benchmarks.peers.Peer;
import io.github.snapworthy.benchmarks.peers.PeerFacts;
import io.github.snapworthy.benchmarks.peers.Question;
import io.github.snapworthy.benchmarks.peers.Reason;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * May a claim be snapshotted? The library, which gives all its reasons, beside the same rules written by hand, in CEL and in
 * Drools, which give one. All were prepared with the same facts, and go round the same claims.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeersBenchmark {
    /** Which claims there are. */
    public enum Claims {
        /** Those of {@link BenchmarkCluster}: nothing is wrong with them; of one driver in four nobody knows what it can. */
        EVERYDAY,
        /** As many of every {@link ClaimShape}. */
        EVERY_SHAPE
    }

    /** How many claims the cluster has. */
    @Param("10000")
    int claims;

    /** What they are like. */
    @Param
    Claims cluster = Claims.EVERYDAY;

    private Question[] questions;
    private Request[] requests;
    private Situation now;
    private Peer handWritten;
    private Peer cel;
    private Peer drools;
    private int next;

    /** Builds the cluster, and prepares everybody. */
    @Setup
    public void prepare() {
        Inventory seen = cluster == Claims.EVERYDAY ? BenchmarkCluster.ofClaims(claims) : ShapeCluster.ofClaims(claims);
        FactSet known =
                FactSources.discovered(PeersBenchmark.class.getClassLoader()).gather(seen);
        now = Advisor.of(Profile.kubernetes()).over(seen, known.and(ShapeCluster.dispute()));
        questions = asked().toArray(Question[]::new);
        requests = asked().stream().map(Question::request).toArray(Request[]::new);
        PeerFacts facts = FactsReader.of(now);
        handWritten = new HandWritten(facts);
        cel = new CelPeer(facts);
        drools = new DroolsPeer(facts);
    }

    /** The questions, in the order in which everybody is asked them. */
    ImmutableList<Question> asked() {
        return cluster == Claims.EVERY_SHAPE
                ? ShapeCluster.questions(claims)
                : IntStream.range(0, claims)
                        .mapToObj(i -> Question.of(BenchmarkCluster.claim(i), ""))
                        .collect(ImmutableList.toImmutableList());
    }

    /** Lets the session of Drools go. */
    @TearDown
    public void close() throws Exception {
        drools.close();
    }

    /** The library. */
    @Benchmark
    public Decision ours() {
        return now.decide(requests[advance()]);
    }

    /** Java that was written for these rules alone. */
    @Benchmark
    public Reason handWritten() {
        return handWritten.decide(questions[advance()]);
    }

    /** One expression of CEL. */
    @Benchmark
    public Reason cel() {
        return cel.decide(questions[advance()]);
    }

    /** A stateful session of Drools that holds the cluster. */
    @Benchmark
    public Reason drools() {
        return drools.decide(questions[advance()]);
    }

    /** What everybody says of the next claim. */
    Answers answersOfNext() {
        int i = advance();
        return new Answers(
                now.decide(requests[i]),
                handWritten.decide(questions[i]),
                cel.decide(questions[i]),
                drools.decide(questions[i]));
    }

    /**
     * The answers to one question.
     *
     * @param ours the library's
     * @param handWritten that of plain Java
     * @param cel that of CEL
     * @param drools that of Drools
     */
    record Answers(Decision ours, Reason handWritten, Reason cel, Reason drools) {}

    private int advance() {
        next = next + 1 >= questions.length ? 0 : next + 1;
        return next;
    }
}
