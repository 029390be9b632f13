package io.github.snapworthy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.verify.simulated.Misdeed;
import io.github.snapworthy.verify.simulated.SimulatedCluster.Asked;
import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rights that the page on the verifier grants are enough, and none is too many. */
class RightsTest {
    @TempDir
    Path folder;

    @Test
    void what_the_page_grants_is_enough_and_needed() throws Exception {
        Set<String> granted = granted();
        Set<String> used = new ConcurrentSkipListSet<>();
        try (Lab lab = new Lab(folder)) {
            lab.cluster.faulty(asked -> isRefused(asked, granted, used), When.BEFORE, Integer.MAX_VALUE, 403);

            Verification verification = lab.verify(Lab.plan(CopyMethod.values())
                    .storageClass("kept")
                    .snapshotClass("keeps")
                    .groupSnapshotClass("hold"));
            CleanUp after = lab.verifier().cleanUp("lab", CleanUpScope.everyRun(), Duration.ofMinutes(1));

            assertThat(verification.isAll(Proof.PROVED))
                    .as("%s %s", verification.trials(), verification.leftovers())
                    .isTrue();
            assertThat(after.leftovers()).isEmpty();
            lab.cluster.with(Misdeed.CLAIM_NEVER_BOUND);
            lab.trial(lab.verify(Lab.plan(CopyMethod.SNAPSHOT)), Proof.OPEN); // asks for events
        }
        assertThat(used).containsExactlyElementsOf(new TreeSet<>(granted));
    }

    private static boolean isRefused(Asked asked, Set<String> granted, Set<String> used) {
        if (asked.right().isEmpty()) {
            return false; // discovery, which everybody may ask
        }
        String right = asked.right().get();
        if (granted.contains(right)) {
            used.add(right);
        }
        return !granted.contains(right);
    }

    private static Set<String> granted() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "verify.md"));
        Matcher yaml = java.util.regex.Pattern.compile("```yaml\n(.*?)```", java.util.regex.Pattern.DOTALL)
                .matcher(page);
        assertThat(yaml.find()).isTrue();
        Set<String> rights = new TreeSet<>();
        for (Object role : new Load(LoadSettings.builder().build()).loadAllFromString(yaml.group(1))) {
            for (Map<String, ?> rule : maps(((Map<?, ?>) role).get("rules"))) {
                for (Object verb : (List<?>) rule.get("verbs")) {
                    ((List<?>) rule.get("resources")).forEach(resource -> rights.add(verb + " " + resource));
                }
            }
        }
        assertThat(rights).hasSizeGreaterThan(10);
        return rights;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> maps(Object list) {
        return new ArrayList<>((List<Map<String, ?>>) list);
    }
}
