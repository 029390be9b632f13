package io.github.snapworthy.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public API of each published module stands in {@code docs/api}, so that a change to it is a change to a file that
 * somebody reads. With {@code -Dsnapworthy.regenerate=true} the files are written instead of compared.
 */
class ApiTextTest {
    private static final Path FOLDER = Path.of("../../docs/api");

    static Stream<String> published() {
        return PublishedTest.MODULE_NAMES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_public_api_is_what_its_file_says(String artifact) throws IOException {
        Path file = FOLDER.resolve(artifact.replace("snapworthy-", "") + ".txt");
        String module = PublishedTest.MODULE_NAMES.get(artifact);
        String fresh = "# What others can use of " + artifact + ": see docs/compatibility.md.\n\n"
                + new ApiText(module, classes(module)).text();
        if (Boolean.getBoolean("snapworthy.regenerate")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, fresh);
            return;
        }
        String committed = Files.exists(file) ? Files.readString(file) : "";
        if (!committed.equals(fresh)) {
            fail(difference(file, committed, fresh));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_module_exports_what_is_not_internal(String artifact) throws IOException {
        String module = PublishedTest.MODULE_NAMES.get(artifact);
        Path info = Path.of("../..", artifact.replace("snapworthy-", ""), "src/main/java/module-info.java");
        if (Files.exists(info)) {
            List<String> exported = Splitter.onPattern("\\R")
                    .splitToStream(Files.readString(info))
                    .filter(line -> line.startsWith("    exports "))
                    .map(line -> line.substring("    exports ".length(), line.length() - 1))
                    .toList();
            assertThat(classes(module).stream()
                            .map(Class::getPackageName)
                            .filter(name -> !ApiText.isInternal(name))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(exported);
        }
    }

    private static ImmutableList<Class<?>> classes(String module) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(module);
        return classes.stream()
                .filter(c -> !c.getSimpleName().equals("package-info")
                        && !c.getSimpleName().equals("module-info"))
                .map(JavaClass::reflect)
                .collect(ImmutableList.toImmutableList());
    }

    private static String difference(Path file, String committed, String fresh) {
        Set<String> before = members(committed);
        Set<String> after = members(fresh);
        StringBuilder text = new StringBuilder("The public API is not what ")
                .append(file.normalize())
                .append(" says.\n");
        Sets.difference(before, after)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        Sets.difference(after, before)
                .forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.append("Where that is meant, see docs/compatibility.md for what it takes, and write the file by\n")
                .append("mvn test -pl examples/house -am -Dtest=ApiTextTest -Dsurefire.failIfNoSpecifiedTests=false")
                .append(" -Dsnapworthy.regenerate=true")
                .toString();
    }

    /** Each line with the name of the type that it is of, which its own line need not repeat. */
    private static Set<String> members(String text) {
        Set<String> members = new LinkedHashSet<>();
        String type = "";
        for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
            if (line.startsWith("    ")) {
                members.add(type + ": " + line.strip());
            } else {
                members.add(line);
                type = line.replaceFirst("^.*?\\bio\\.github\\.snapworthy\\.([\\w.]+).*$", "$1");
            }
        }
        return members;
    }
}
