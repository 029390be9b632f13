package io.github.snapworthy.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What is published: which modules, by which module names, and each package from one of them. */
class PublishedTest {
    private static final Path ROOT = Path.of("../..");
    private static final String BOM = "snapworthy-bom";

    /** By artifact: the name that others write after {@code requires}, and that no release may change. */
    static final ImmutableMap<String, String> MODULE_NAMES = ImmutableMap.<String, String>builder()
            .put("snapworthy-core", "io.github.snapworthy.core")
            .put("snapworthy-spi", "io.github.snapworthy.spi")
            .put("snapworthy-facts", "io.github.snapworthy.facts")
            .put("snapworthy-csi-probe", "io.github.snapworthy.csi")
            .put("snapworthy-testkit", "io.github.snapworthy.testkit")
            .put("snapworthy-k8s-adapter", "io.github.snapworthy.kubernetes")
            .put("snapworthy-verify", "io.github.snapworthy.verify")
            .put("snapworthy-report", "io.github.snapworthy.report")
            .buildOrThrow();

    @Test
    void the_published_modules_have_stable_names() throws Exception {
        Map<String, String> names = new TreeMap<>();
        for (Path folder : published()) {
            String artifact = child(pom(folder), "artifactId");
            if (!artifact.equals(BOM)) {
                names.put(artifact, moduleName(folder));
            }
        }
        assertThat(names).containsExactlyInAnyOrderEntriesOf(MODULE_NAMES);
    }

    @Test
    void the_bom_names_exactly_the_published_modules_in_their_version() throws Exception {
        Element bom = pom(ROOT.resolve("bom"));
        Map<String, String> managed = new TreeMap<>();
        NodeList dependencies = bom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            assertThat(child(dependency, "groupId")).isEqualTo("io.github.snapworthy");
            assertThat(dependency.getElementsByTagName("scope").getLength()).isZero();
            managed.put(child(dependency, "artifactId"), child(dependency, "version"));
        }
        assertThat(managed).hasSize(dependencies.getLength());
        assertThat(managed.keySet()).containsExactlyInAnyOrderElementsOf(MODULE_NAMES.keySet());
        assertThat(managed.values()).containsOnly("${project.version}");
    }

    @Test
    void no_package_is_split_between_published_modules() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(MODULE_NAMES.values());
        SetMultimap<String, String> places = TreeMultimap.create();
        classes.forEach(c -> places.put(c.getPackageName(), place(c)));
        assertThat(places.keySet()).containsAll(MODULE_NAMES.values());
        assertThat(Multimaps.asMap(places))
                .allSatisfy((name, of) -> assertThat(of).as(name).hasSize(1));
    }

    /** The folder or jar that a class comes from. */
    private static String place(JavaClass c) {
        String uri = c.getSource().orElseThrow().getUri().toString();
        String file = c.getName().replace('.', '/') + ".class";
        assertThat(uri).endsWith(file);
        return uri.substring(0, uri.length() - file.length());
    }

    private static List<Path> published() throws Exception {
        List<Path> folders = new ArrayList<>();
        NodeList modules = pom(ROOT).getElementsByTagName("module");
        for (int i = 0; i < modules.getLength(); i++) {
            Path folder = ROOT.resolve(modules.item(i).getTextContent());
            NodeList skips = pom(folder).getElementsByTagName("maven.deploy.skip");
            if (skips.getLength() == 1 && skips.item(0).getTextContent().equals("false")) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private static String moduleName(Path folder) throws Exception {
        Path info = folder.resolve("src/main/java/module-info.java");
        NodeList automatic = pom(folder).getElementsByTagName("Automatic-Module-Name");
        if (!Files.exists(info)) {
            assertThat(automatic.getLength()).as("%s", folder).isEqualTo(1);
            return automatic.item(0).getTextContent();
        }
        assertThat(automatic.getLength()).as("%s", folder).isZero();
        return Splitter.onPattern("\\R")
                .splitToStream(Files.readString(info))
                .filter(line -> line.startsWith("module "))
                .map(line -> line.substring("module ".length(), line.indexOf(" {")))
                .findFirst()
                .orElseThrow();
    }

    /** The text of the first child of that name; of an element below a child, none. */
    private static String child(Element element, String name) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent();
            }
        }
        throw new AssertionError("no " + name + " in " + element.getNodeName());
    }

    private static Element pom(Path folder) throws IOException, ParserConfigurationException, SAXException {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile());
        return document.getDocumentElement();
    }
}
