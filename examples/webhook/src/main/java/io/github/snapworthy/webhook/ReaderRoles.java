package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.kubernetes.AccessRules;
import io.github.snapworthy.kubernetes.AccessRules.Grant;
import io.github.snapworthy.kubernetes.AccessRules.ServiceAccount;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rights that the webhook needs, and the kinds that it watches by them: what decisions on its objects read. */
final class ReaderRoles {
    /** The service account of the manifests, and the beginning of the names of its roles. */
    private static final String NAME = "snapworthy-webhook";

    private static final ServiceAccount ACCOUNT = new ServiceAccount("snapworthy", NAME);

    private static final String HEAD = """
            # Printed by ReaderRoles from the table of what decisions read; ReaderRolesTest compares it. One role for each system whose
            # objects are decided on: the role of a system that the cluster does not have may be left out.
            """;

    private ReaderRoles() {}

    /** One set of rules for each system, so that whoever does not have a system leaves its role out. */
    private static ImmutableList<AccessRules> rules() {
        return Arrays.stream(DecidedKind.values())
                .map(DecidedKind::profile)
                .map(Profile::name)
                .distinct()
                .map(ReaderRoles::rules)
                .collect(ImmutableList.toImmutableList());
    }

    private static AccessRules rules(String profile) {
        ImmutableList<DecidedKind> decided = Arrays.stream(DecidedKind.values())
                .filter(kind -> kind.profile().name().equals(profile))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<Operation> operations =
                decided.stream().flatMap(kind -> kind.operations().stream()).collect(Sets.toImmutableEnumSet());
        return AccessRules.builder()
                .profile(decided.get(0).profile())
                .operations(operations)
                .addGrants(Grant.WATCH)
                .name(NAME + "-" + profile)
                .serviceAccount(ACCOUNT)
                .build();
    }

    /** The kinds to watch: those that may be read by these rights, and what discovery tells to everybody. */
    static ImmutableSet<Kind> kinds() {
        return Stream.concat(Stream.of(Kind.API_DEFINITION), rules().stream().flatMap(rules -> rules.kinds().stream()))
                .collect(Sets.toImmutableEnumSet());
    }

    /** The manifest of these rights; equal tables give equal text. */
    static String toYaml() {
        return HEAD + rules().stream().map(AccessRules::toYaml).collect(Collectors.joining());
    }
}
