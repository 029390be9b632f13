package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Container.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Containers, reduced to what tells a CSI sidecar and its driver. Of a pod or template without a sidecar no argument or
 * variable is kept but the few flags that decisions read, for they may hold secrets.
 */
final class Containers {
    private static final int MOST_WORDS = 256;
    private static final int LONGEST_WORD = 253;
    private static final Pattern PLUGIN = Pattern.compile("/plugins/([^/]+)(?:/|$)");
    private static final ImmutableList<String> READ_FLAGS =
            ImmutableList.of("--default-snapshot-move-data", "--default-volumes-to-fs-backup", "--features");

    private Containers() {}

    static ImmutableList<Container> ofPod(View spec, View status) throws Malformed {
        List<View> containers = containers(spec);
        return hasSidecar(containers) ? described(containers, plugins(spec), ready(status)) : ImmutableList.of();
    }

    static ImmutableList<Container> ofTemplate(View spec) throws Malformed {
        List<View> containers = containers(spec);
        if (hasSidecar(containers)) {
            return described(containers, plugins(spec), ImmutableSet.of());
        }
        ImmutableList.Builder<Container> named = ImmutableList.builder();
        for (View container : containers) {
            named.add(new Container(
                    name(container), Readiness.NOT_READY, ImmutableSet.of(), flags(container, Containers::isRead)));
        }
        return named.build();
    }

    /** An init container that always restarts is a sidecar in the sense of Kubernetes, and runs as long as its pod. */
    private static List<View> containers(View spec) throws Malformed {
        List<View> all = new ArrayList<>(spec.list("containers"));
        for (View container : spec.list("initContainers")) {
            if (container.text("restartPolicy").filter("Always"::equals).isPresent()) {
                all.add(container);
            }
        }
        return all;
    }

    private static String name(View container) throws Malformed {
        return container.text("name").orElse("");
    }

    private static boolean hasSidecar(List<View> containers) throws Malformed {
        for (View container : containers) {
            if (isSidecar(container)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSidecar(View container) throws Malformed {
        String name = name(container);
        if (name.startsWith("csi-") || name.equals("snapshot-controller")) {
            return true;
        }
        for (String argument : arguments(container)) {
            if (argument.contains("--csi-address")
                    || (argument.endsWith("/csi.sock") && argument.contains("/plugins/"))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> arguments(View container) throws Malformed {
        List<String> arguments = new ArrayList<>(container.texts("command"));
        arguments.addAll(container.texts("args"));
        return arguments;
    }

    private static ImmutableList<Container> described(
            List<View> containers, ImmutableSet<String> plugins, ImmutableSet<String> ready) throws Malformed {
        ImmutableList.Builder<Container> described = ImmutableList.builder();
        for (View container : containers) {
            String name = name(container);
            Readiness readiness = ready.contains(name) ? Readiness.READY : Readiness.NOT_READY;
            described.add(new Container(name, readiness, words(container, plugins), flags(container, flag -> true)));
        }
        return described.build();
    }

    private static ImmutableSet<String> ready(View status) throws Malformed {
        ImmutableSet.Builder<String> ready = ImmutableSet.builder();
        for (String list : List.of("containerStatuses", "initContainerStatuses")) {
            for (View container : status.list(list)) {
                if (container.is("ready")) {
                    ready.add(name(container));
                }
            }
        }
        return ready.build();
    }

    private interface FlagTest {
        boolean passes(String flag);
    }

    private static boolean isRead(String flag) {
        return READ_FLAGS.stream().anyMatch(read -> flag.equals(read) || flag.startsWith(read + "="));
    }

    private static ImmutableSet<String> flags(View container, FlagTest test) throws Malformed {
        return arguments(container).stream()
                .filter(argument -> argument.startsWith("-") && test.passes(argument))
                .limit(MOST_WORDS)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> words(View container, ImmutableSet<String> plugins) throws Malformed {
        List<String> words = new ArrayList<>(plugins);
        for (String argument : arguments(container)) {
            words.add(argument.startsWith("-") ? argument.substring(argument.indexOf('=') + 1) : argument);
            addPlugin(argument, words);
        }
        for (View variable : container.list("env")) {
            String value = variable.scalar("value").orElse("");
            words.add(value);
            addPlugin(value, words);
        }
        return words.stream()
                .filter(word -> !word.isBlank() && !word.startsWith("-") && word.length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> plugins(View spec) throws Malformed {
        List<String> plugins = new ArrayList<>();
        for (View volume : spec.list("volumes")) {
            if (volume.hasMap("hostPath")) {
                addPlugin(volume.in("hostPath").text("path").orElse(""), plugins);
            }
        }
        return ImmutableSet.copyOf(plugins);
    }

    private static void addPlugin(String path, List<String> words) {
        Matcher folder = PLUGIN.matcher(path);
        if (folder.find()) {
            words.add(folder.group(1));
        }
    }
}
