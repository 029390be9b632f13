package io.github.snapworthy.benchmarks.peers;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * The rules in Drools, compiled to Java once as an executable model. The working memory holds the facts of the cluster, as a
 * prepared situation does, its indexes with them: a question is put into it, the rules fire, and the question is taken out.
 * A session that is emptied after each question and holds the facts of that one alone costs about the same; a stateless one,
 * or a new one for each question, several times as much.
 */
public final class DroolsPeer implements Peer {
    private final PeerFacts facts;
    private final KieSession session;

    /** Compiled when somebody first asks. */
    private static final class Rules {
        static final KieBase COMPILED = compile();
    }

    /** Decides over those facts. */
    public DroolsPeer(PeerFacts facts) {
        this.facts = facts;
        session = session();
        facts.claims().values().forEach(session::insert);
        facts.volumes().values().forEach(session::insert);
        facts.storageClasses().values().forEach(session::insert);
        facts.classes().values().forEach(session::insert);
        facts.drivers().values().forEach(session::insert);
        facts.quotas().values().forEach(quotas -> quotas.forEach(session::insert));
        session.insert(new ApiFact(facts.apiServed()));
        session.fireAllRules();
    }

    private static KieSession session() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return Rules.COMPILED.newKieSession(configuration, null);
    }

    private static KieBase compile() {
        try {
            String rules = Resources.toString(
                    Resources.getResource(DroolsPeer.class, "claim-snapshot.drl"), StandardCharsets.UTF_8);
            return new KieHelper().addContent(rules, ResourceType.DRL).build(ExecutableModelProject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reason decide(Question question) {
        ClaimFact claim = facts.claims().get(question.claim());
        Ask ask = new Ask(question.claim(), claim == null ? "" : facts.driverOf(claim), question.snapshotClass());
        FactHandle asked = session.insert(ask);
        session.fireAllRules();
        session.delete(asked);
        return ask.worst();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
