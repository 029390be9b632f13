package io.github.snapworthy.kubernetes.internal.access;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.kubernetes.AccessRules;
import io.github.snapworthy.kubernetes.AccessRules.Grant;
import io.github.snapworthy.kubernetes.AccessRules.ServiceAccount;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes roles and bindings, every name in quotes: one that looks like a number stays a name. */
public final class RbacText {
    private static final String API = "rbac.authorization.k8s.io";
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;

    private final AccessRules rules;
    private final StringBuilder text = new StringBuilder();

    /** Writes these rules. */
    public RbacText(AccessRules rules) {
        this.rules = rules;
    }

    /** Whether a namespace can have that name. */
    public static boolean isNamespace(String name) {
        return name.length() <= LONGEST_LABEL && name.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    }

    /** Whether a role or a service account can have that name. */
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[a-z0-9]([-.a-z0-9]*[a-z0-9])?");
    }

    /** The whole text. */
    public String text() {
        comment();
        if (rules.namespaces().isEmpty()) {
            role("ClusterRole", "", kind -> true);
        } else {
            role("ClusterRole", "", ObjectMapper::isOfTheCluster);
            rules.namespaces()
                    .forEach(namespace -> role("Role", namespace, kind -> !ObjectMapper.isOfTheCluster(kind)));
        }
        return text.toString();
    }

    private void comment() {
        String operations =
                rules.operations().stream().sorted().map(Operation::reportName).collect(Collectors.joining(", "));
        lines(
                "The least rights to decide " + operations + " under profile "
                        + rules.profile().name() + ". They change nothing.",
                "What the server serves, definitions of custom resources too, is read from discovery, which Kubernetes",
                "grants to everybody who is authenticated.");
        secrets();
        if (!rules.namespaces().isEmpty()) {
            lines(
                    "What is in other namespaces stays unknown. Name those of the drivers' controllers, of the snapshot",
                    "controller and of Velero too where answers rest on them.");
        }
        if (rules.serviceAccount().isEmpty()) {
            lines("Nobody has these rights yet: no service account was named that they are bound to.");
        }
    }

    private void secrets() {
        if (rules.grants().contains(Grant.SECRETS)) {
            lines(
                    "Secrets are in, as was asked for. Kubernetes has no right for metadata alone: who may list them may",
                    "read what is in them. Only their names are asked for.");
        } else {
            lines(
                    "Secrets are left out: Kubernetes has no right for metadata alone, and who may list them may read what",
                    "is in them. So a Secret that a VolumeSnapshotClass names is taken as present: decisions say so among",
                    "their assumptions, and SNAPSHOT_CLASS_SECRET_MISSING is never found.");
        }
    }

    private void lines(String... lines) {
        for (String line : lines) {
            text.append("# ").append(line).append('\n');
        }
    }

    /** A role and its binding, unless there is nothing to grant. */
    private void role(String kind, String namespace, Predicate<Kind> which) {
        List<Kind> kinds = rules.kinds().stream().filter(which).toList();
        if (kinds.isEmpty()) {
            return;
        }
        head(kind, namespace);
        text.append("rules:\n");
        byGroup(kinds).forEach(this::rule);
        rules.serviceAccount().ifPresent(account -> binding(kind, namespace, account));
    }

    private static Map<String, List<String>> byGroup(List<Kind> kinds) {
        return kinds.stream()
                .collect(Collectors.groupingBy(
                        Kind::group, TreeMap::new, Collectors.mapping(Kind::plural, Collectors.toList())));
    }

    private void head(String kind, String namespace) {
        text.append("---\napiVersion: ").append(API).append("/v1\nkind: ").append(kind);
        text.append("\nmetadata:\n  name: ").append(quoted(rules.name())).append('\n');
        if (!namespace.isEmpty()) {
            text.append("  namespace: ").append(quoted(namespace)).append('\n');
        }
    }

    private void rule(String group, List<String> resources) {
        text.append("- apiGroups: [").append(quoted(group));
        text.append("]\n  resources: [")
                .append(listed(resources.stream().sorted().toList()));
        text.append("]\n  verbs: [").append(listed(rules.verbs())).append("]\n");
    }

    private void binding(String role, String namespace, ServiceAccount account) {
        head(role + "Binding", namespace);
        text.append("roleRef:\n  apiGroup: ").append(API).append("\n  kind: ").append(role);
        text.append("\n  name: ").append(quoted(rules.name()));
        text.append("\nsubjects:\n- kind: ServiceAccount\n  name: ").append(quoted(account.name()));
        text.append("\n  namespace: ").append(quoted(account.namespace())).append('\n');
    }

    private static String listed(Collection<String> words) {
        return words.stream().map(RbacText::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }
}
