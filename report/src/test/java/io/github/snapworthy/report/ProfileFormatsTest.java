package io.github.snapworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Veto;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles in every form, and the schema of the stable one. */
class ProfileFormatsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProfileReport.class.getResourceAsStream("snapworthy-v1.schema.json"));

    private static final Profile OURS = Profile.harvester()
            .named("acme")
            .mapping("fast", "snap")
            .atLeast(Trust.DECLARED)
            .atLeast(Consistency.CRASH)
            .veto("acme.FROZEN", subject -> Veto.none());

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String json(Profile... profiles) {
        return Reports.write(ReportFormat.json(), ProfileReport.of(profiles));
    }

    @Test
    void every_report_obeys_the_schema() {
        for (Profile profile : List.of(OURS, Profile.kubernetes(), Profile.harvester(), Profile.kubevirt())) {
            assertThat(faults(json(profile))).isEmpty();
        }
        assertThat(faults(json(Profile.kubernetes(), Profile.harvester()))).isEmpty();
        assertThat(faults(json())).isEmpty();
    }

    /** The schema can fail: each of these changes makes a report that nobody may write. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                "kind": "ProfileReport"; "kind": "Profile"
                "profiles": [; "profile": [
                "name": "acme"; "name": ""
                "methodChoice": "FOR_ALL_DISKS"; "methodChoice": "SOME"
                "shareableDisk": "DENY"; "shareableDisk": "NO"
                "assuranceFloor": "DECLARED"; "assuranceFloor": "HIGH"
                "consistencyFloor": "CRASH"; "consistencyFloor": "UNKNOWN"
                "operation": "snapshot"; "operation": "save"
                "name": "CLAIM_EXISTS"; "name": "exists"
                "CLAIM_MISSING"; "missing"
                """)
    void a_broken_report_is_refused(String right, String wrong) {
        assertThat(json(OURS)).contains(right);
        assertThat(faults(json(OURS).replace(right, wrong))).isNotEmpty();
    }

    @Test
    void a_profile_tells_all_of_itself_and_the_codes_of_its_own_rules() {
        assertThat(json(OURS))
                .contains("\"dialect\": \"HARVESTER\"", "\"fast\": \"snap\"", "\"acme.FROZEN\"")
                .contains("\"HARVESTER_RULES\"", "\"DATA_VOLUME\"")
                .doesNotContain("backup by method FILE_SYSTEM");
    }

    @Test
    void people_get_a_line_for_each_of_several_and_everything_of_one() {
        ReportFormat table = ReportFormat.table(Colours.NONE);
        assertThat(Reports.write(table, ProfileReport.of(Profile.kubernetes(), OURS)))
                .hasLineCount(3)
                .contains("those that the cluster shows");
        assertThat(Reports.write(table, ProfileReport.of(OURS)))
                .contains("vetoes", "acme.FROZEN", "backup by method DRIVER", "HOST_AGREES");
        assertThat(Reports.write(ReportFormat.markdown(), ProfileReport.of(OURS)))
                .startsWith("# Profiles\n\n| PROFILE |")
                .contains("## acme", "| HOST_AGREES |");
        assertThat(Reports.write(ReportFormat.yaml(), ProfileReport.of(OURS))).contains("kind: ProfileReport");
    }
}
