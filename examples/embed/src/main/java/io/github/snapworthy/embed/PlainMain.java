package io.github.snapworthy.embed;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.facts.FactSources;
import io.github.snapworthy.kubernetes.KubernetesInventory;
import io.github.snapworthy.report.PlainText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** A program without any framework: what is possible on each claim of a file, a folder or a support bundle. */
public final class PlainMain {
    private PlainMain() {}

    // quote: main
    /** Takes the file or the folder, and prints a row for each claim. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("expected one argument: a file or a folder of manifests, or a support bundle");
            System.exit(2);
        }
        print(KubernetesInventory.read(Path.of(arguments[0])), System.out);
    }

    static void print(Inventory seen, PrintStream out) {
        FactSources sources = FactSources.discovered(PlainMain.class.getClassLoader());
        Situation now = Advisor.of(Profile.kubernetes()).over(seen, sources.gather(seen));
        for (ObjectRef claim : seen.refs(Kind.CLAIM)) {
            out.println(PlainText.line(claim.namespace() + "/" + claim.name()));
            for (Decision decision : now.row(ClaimRef.of(claim.namespace(), claim.name()))) {
                out.println("  " + decision.request().operation().reportName() + ": " + decision.verdict());
                decision.blockers().forEach(blocker -> out.println("    " + PlainText.line(blocker.message())));
            }
        }
    }
    // end
}
