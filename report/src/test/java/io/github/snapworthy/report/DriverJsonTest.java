package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of drivers in its stable form, and the schema of that. */
class DriverJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DriverReport.class.getResourceAsStream("snapworthy-v1.schema.json"));

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String json(DriverReport report) {
        return Reports.write(ReportFormat.json(), report);
    }

    @Test
    void every_report_obeys_the_schema() {
        DriverReport empty = DriverReport.builder()
                .facts(new ObservedFacts(ImmutableMap.of(), ImmutableMap.of()))
                .build();

        assertThat(faults(json(DriverReports.full()))).isEmpty();
        assertThat(faults(json(DriverReports.hostile()))).isEmpty();
        assertThat(faults(json(empty))).isEmpty();
    }

    /** The schema can fail: each of these changes makes a report that nobody may write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                "kind": "DriverReport"; "kind": "Drivers"
                "state": "TIMED_OUT"; "state": "LATE"
                "seen": true; "seen": "yes"
                "claims": 1; "claims": -1
                "purpose": null; "purpose": "ODD"
                "capability": "SNAPSHOT"; "capability": "SNAP"
                "answer": "CONDITIONAL"; "answer": "DEPENDS"
                "trust": "CURATED"; "trust": "SURE"
                "storageClass": "gold"; "class": "gold"
                "age": "STALE"; "age": "AGED"
                "weight": "DECISIVE"; "weight": "HEAVY"
                "maximumSnapshots": 30; "maximumSnapshots": "30"
                "limits": [; "limit": [
                "says": "limit NODE_LOCAL"; "says": ""
                "source": "two"; "source": ""
                """)
    void a_broken_report_is_refused(String right, String wrong) {
        String json = json(DriverReports.full());

        assertThat(json).contains(right);
        assertThat(faults(json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void keys_stand_in_the_order_of_the_contract() {
        String json = json(DriverReports.full());
        int from = 0;
        for (String key : List.of(
                "apiVersion",
                "kind",
                "facts",
                "inputProblems",
                "providers",
                "drivers",
                "driver",
                "seen",
                "claims",
                "volumes",
                "storageClasses",
                "snapshotClasses",
                "releases",
                "capabilities",
                "capability",
                "answer",
                "trust",
                "winning",
                "disagreeing",
                "restrictions",
                "inClasses",
                "limits",
                "classPurposes",
                "neededParameters",
                "maximumSnapshots",
                "evidence")) {
            int found = json.indexOf("\"" + key + "\": ", from);
            assertThat(found).as(key).isGreaterThanOrEqualTo(from);
            from = found + 1;
        }
    }

    @Test
    void drivers_are_sorted_whatever_order_they_came_in() {
        DriverReport turned = DriverReport.builder()
                .from(DriverReports.full())
                .drivers(Lists.reverse(DriverReports.full().drivers()))
                .build();

        assertThat(turned).isEqualTo(DriverReports.full());
        assertThat(json(turned)).isEqualTo(json(DriverReports.full()));
    }
}
