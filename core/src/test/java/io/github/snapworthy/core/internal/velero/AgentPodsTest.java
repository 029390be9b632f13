package io.github.snapworthy.core.internal.velero;

import static io.github.snapworthy.core.internal.velero.Cluster.agent;
import static io.github.snapworthy.core.internal.velero.Cluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Pod;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.velero.AgentPods.Reach;
import org.junit.jupiter.api.Test;

class AgentPodsTest {
    private static Reach reach(Cluster cluster) {
        return AgentPods.of(cluster.store()).reach(Cluster.claim().ref());
    }

    @Test
    void a_ready_agent_on_the_node_of_a_pod_that_mounts_the_volume_reaches_it() {
        Cluster cluster = new Cluster()
                .with(pod("app-0").build())
                .with(agent("agent-a", "node-a").build());
        assertThat(reach(cluster)).isEqualTo(Reach.READY);
        assertThat(AgentPods.of(cluster.store()).anyReady()).isTrue();
    }

    @Test
    void an_agent_is_known_by_its_label_name_too() {
        Pod named = Pod.builder()
                .name("velero", "x")
                .node("node-a")
                .ready(true)
                .putLabels("name", "node-agent")
                .build();
        assertThat(reach(new Cluster().with(pod("app-0").build()).with(named))).isEqualTo(Reach.READY);
    }

    @Test
    void an_agent_elsewhere_or_one_that_is_not_ready_does_not() {
        assertThat(reach(new Cluster()
                        .with(pod("app-0").build())
                        .with(agent("agent-b", "node-b").build())))
                .isEqualTo(Reach.MISSING);
        assertThat(reach(new Cluster()
                        .with(pod("app-0").build())
                        .with(agent("agent-a", "node-a").ready(false).build())))
                .isEqualTo(Reach.MISSING);
    }

    @Test
    void the_node_of_any_pod_that_mounts_the_volume_will_do() {
        assertThat(reach(new Cluster()
                        .with(pod("app-0").build())
                        .with(pod("app-1").node("node-b").build())
                        .with(agent("agent-b", "node-b").build())))
                .isEqualTo(Reach.READY);
    }

    @Test
    void a_pod_that_has_ended_does_not_count() {
        assertThat(reach(new Cluster()
                        .with(pod("app-0").phase(Pod.Phase.SUCCEEDED).build())
                        .with(agent("agent-a", "node-a").build())))
                .isEqualTo(Reach.NOT_OBSERVED);
    }

    @Test
    void without_any_pod_of_an_agent_only_daemon_sets_can_tell() {
        assertThat(reach(new Cluster().with(pod("app-0").build()))).isEqualTo(Reach.NOT_OBSERVED);
    }

    @Test
    void agents_of_which_not_all_were_seen_leave_it_open() {
        Store partly = (Store) Inventory.builder()
                .add(pod("app-0").build())
                .add(agent("agent-b", "node-b").build())
                .listed(Kind.POD, "shop")
                .build();
        assertThat(AgentPods.of(partly).reach(Cluster.claim().ref())).isEqualTo(Reach.OPEN);
    }
}
