package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.AccessRules;
import io.github.snapworthy.kubernetes.AccessRules.Grant;
import io.github.snapworthy.kubernetes.AccessRules.ServiceAccount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code snapworthy rbac}: prints the rights that a reader needs. */
@Command(
        name = "rbac",
        description =
                "Prints roles and bindings with the least rights to decide, from the table of what decisions read.",
        mixinStandardHelpOptions = true,
        versionProvider = SnapworthyCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes: 0 printed; 2 bad usage.%n%nExamples:%n",
        footer = {
            "  snapworthy rbac --profile kubernetes --service-account ops/snapworthy | kubectl apply -f -",
            "      one ClusterRole, bound to the service account",
            "  snapworthy rbac --profile velero --namespace apps --namespace velero --operation backup",
            "      a Role in each namespace, and a ClusterRole for kinds of the whole cluster"
        })
final class RbacCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            required = true,
            description = "Whose rules decide: kubernetes, harvester, kubevirt or velero.")
    private String profile = "";

    @Option(
            names = "--operation",
            paramLabel = "OP",
            description = "An operation, as for the command check; repeatable. Default: snapshot and backup.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "Read kinds of namespaces in this namespace only; repeatable. Default: in all. The command"
                    + " check then needs --live-namespace.")
    private List<String> namespaces = new ArrayList<>();

    @Option(
            names = "--service-account",
            paramLabel = "NS/NAME",
            description = "Bind the rights to that service account. Default: roles without bindings.")
    private @Nullable String serviceAccount;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name of roles and bindings. Default: snapworthy-reader.")
    private @Nullable String name;

    @Option(
            names = "--with-secrets",
            description = "Let Secrets be listed too; whoever may list them may read what is in them.")
    private boolean withSecrets;

    @Option(names = "--with-watch", description = "Grant the verb watch beside list, for a host that keeps up to date.")
    private boolean withWatch;

    RbacCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        byte[] yaml = rules().toYaml().getBytes(StandardCharsets.UTF_8);
        Output.print(out -> out.write(yaml), terminal);
        return Main.OK;
    }

    private AccessRules rules() {
        Profile named = Profiles.named(profile);
        ImmutableSet<Operation> asked = QuestionOptions.operations(operations);
        try {
            AccessRules.Builder rules = AccessRules.builder();
            rules.profile(named).operations(asked).namespaces(namespaces).grants(grants());
            if (name != null) {
                rules.name(name);
            }
            if (serviceAccount != null) {
                rules.serviceAccount(account(serviceAccount));
            }
            return rules.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private ImmutableSet<Grant> grants() {
        ImmutableSet.Builder<Grant> grants = ImmutableSet.builder();
        if (withSecrets) {
            grants.add(Grant.SECRETS);
        }
        if (withWatch) {
            grants.add(Grant.WATCH);
        }
        return grants.build();
    }

    private static ServiceAccount account(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new UsageException("service-account " + text + ": expected NAMESPACE/NAME, as ops/snapworthy");
        }
        return new ServiceAccount(text.substring(0, slash), text.substring(slash + 1));
    }
}
