package io.github.snapworthy.kubernetes;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.internal.access.RbacText;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The least rights under which {@link KubernetesInventory#list} sees all that decisions on some operations read. Nothing in
 * a cluster can be changed by them. A right that is missing all the same makes what hangs on it unknown, never absent.
 */
@Value.Immutable
@AdapterStyle
public interface AccessRules {
    /** What is granted only where it is asked for. */
    enum Grant {
        /**
         * To list Secrets. Kubernetes has no right for metadata alone: who has this one may read what is in them. Without it
         * a Secret that a class names is taken as present, and decisions say so among their assumptions.
         */
        SECRETS,
        /** To watch each kind beside listing it, for a host that keeps its inventory up to date. */
        WATCH
    }

    /**
     * Who gets the rights.
     *
     * @param namespace the namespace of the service account
     * @param name its name
     */
    record ServiceAccount(String namespace, String name) {
        /**
         * Checks the names.
         *
         * @throws IllegalArgumentException if one of them is no name that such an object can have
         */
        public ServiceAccount {
            checkName("service account", namespace, RbacText.isNamespace(namespace));
            checkName("service account", name, RbacText.isName(name));
        }
    }

    /** Whose rules decide. */
    Profile profile();

    /** What is decided; one operation at least. */
    ImmutableSet<Operation> operations();

    /**
     * The namespaces in which kinds of namespaces are read: a Role in each, beside the ClusterRole for kinds of the whole
     * cluster. All namespaces, in one ClusterRole, where none is named.
     */
    @Value.NaturalOrder
    ImmutableSortedSet<String> namespaces();

    /** What is granted beyond the least; nothing by default. */
    ImmutableSet<Grant> grants();

    /** The name of all roles and bindings; {@code snapworthy-reader} by default. */
    @Value.Default
    default String name() {
        return "snapworthy-reader";
    }

    /** Who gets the rights; where nobody is named there are roles and no bindings. */
    Optional<ServiceAccount> serviceAccount();

    /** The kinds that may be read, in their order. Which definitions there are is known from discovery. */
    default ImmutableSet<Kind> kinds() {
        return Advisor.of(profile()).reads(operations().toArray(Operation[]::new)).stream()
                .filter(kind -> kind != Kind.API_DEFINITION)
                .filter(kind -> kind != Kind.SECRET || grants().contains(Grant.SECRETS))
                .collect(Sets.toImmutableEnumSet());
    }

    /** The verbs that are granted on each kind. */
    default ImmutableList<String> verbs() {
        return grants().contains(Grant.WATCH) ? ImmutableList.of("list", "watch") : ImmutableList.of("list");
    }

    /** Roles and bindings as YAML that {@code kubectl apply -f -} takes; equal rules give equal text. */
    default String toYaml() {
        return new RbacText(this).text();
    }

    /** There has to be an operation, and names have to be names. */
    @Value.Check
    default void check() {
        checkArgument(!operations().isEmpty(), "operations: expected one at least");
        checkName("name", name(), RbacText.isName(name()));
        namespaces().forEach(namespace -> checkName("namespace", namespace, RbacText.isNamespace(namespace)));
    }

    private static void checkName(String what, String name, boolean isName) {
        checkArgument(isName, "%s: '%s' is no name of one: expected lower case letters, digits and -", what, name);
    }

    /** The least rights for these operations under a profile, in all namespaces. */
    static AccessRules of(Profile profile, Operation... operations) {
        return builder().profile(profile).addOperations(operations).build();
    }

    /** A builder; profile and operations have to be given. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AccessRules}; not thread-safe. */
    final class Builder extends ImmutableAccessRules.Builder {
        Builder() {}
    }
}
