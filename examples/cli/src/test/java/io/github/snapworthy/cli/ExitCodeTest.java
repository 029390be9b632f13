package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command ends with, and what it says of words that it does not know. */
class ExitCodeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                pvc/lab/scratch      | denied              | 1
                pvc/lab/scratch      | unknown,wait        | 0
                pvc/office/mail-data | unknown             | 1
                pvc/office/mail-data | denied              | 0
                vm/lab/builder       | wait                | 1
                vm/lab/builder       | denied, unknown     | 0
                vm/apps/shop         | denied,unknown,wait | 0
                """)
    void fail_on_matches_the_verdicts_that_it_names(String subject, String verdicts, int code) {
        Run run = Run.of("check", "--operation", "snapshot", "--subject", subject, "--fail-on", verdicts, "-o", "json");

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.verdicts()).hasSize(1);
    }

    @Test
    void fail_on_can_be_repeated() {
        assertThat(Run.of("check", "--subject=vm/lab/builder", "--fail-on=denied", "--fail-on=wait")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void one_decision_among_many_is_enough() {
        assertThat(Run.of("check", "--fail-on=wait").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                --namespace=none                        | no subject of snapshot, backup in namespace none
                --operation=restore --selector=no=such  | no subject of restore with these labels
                """)
    void nothing_to_decide_on_is_said_and_no_success_of_a_check_that_can_fail(String words, String said) {
        String[] asked = ("check -o json " + words).split(" ");
        Run told = Run.of(asked);
        Run checked = Run.of((String.join(" ", asked) + " --quiet --fail-on=denied").split(" "));

        assertThat(told.code()).isZero();
        assertThat(told.err()).endsWith("snapworthy: nothing to decide on: " + said + "\n");
        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.err()).isEqualTo("snapworthy: nothing to decide on: " + said + "\n");
        assertThat(checked.json()).isEqualTo(told.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "compare"})
    void a_subject_of_another_namespace_is_refused_and_not_dropped(String command) {
        Run run = Run.of(command, "--subject=pvc/apps/db-root", "--subject=pvc/lab/scratch", "--namespace=apps");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("snapworthy: subject PersistentVolumeClaim/lab/scratch is not in namespace apps;"
                        + " name its namespace too, or leave --namespace out\n");
        assertThat(Run.of(command, "--subject=pvc/lab/scratch", "--namespace=apps", "--namespace=lab")
                        .code())
                .isZero();
    }

    @Test
    void without_fail_on_every_answer_is_a_success() {
        assertThat(Run.of("check").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                -o tabel                    | output tabel is unknown; did you mean table?
                --profile valero            | profile valero is unknown; did you mean velero?
                --profile harvestr          | profile harvestr is unknown; did you mean harvester?
                --operation restore --option volume-mode=block | option volume-mode: block is unknown
                --operation clone --option target-class=a/b | option target-class: 'a/b' is no name
                --operation clone --option target-vm=web | option target-vm: 'web': expected NAMESPACE/NAME
                --operation clone --option clone-methods=MOVE | option clone-methods: MOVE is unknown
                --operation group-snapsho   | operation group-snapsho is unknown; did you mean group-snapshot?
                --operation snapshots       | operation snapshots is unknown; did you mean snapshot?
                --subject pvc/a             | subject pvc/a: expected KIND/NAMESPACE/NAME with one of the kinds pvc, pvcs, vm, volumesnapshot
                --subject pod/a/b           | subject pod/a/b: expected KIND/NAMESPACE/NAME with one of the kinds pvc, pvcs, vm, volumesnapshot
                --subject pvc//b            | subject pvc//b: expected KIND/NAMESPACE/NAME with one of the kinds pvc, pvcs, vm, volumesnapshot
                --subject pvcs/a/b,,c       | subject pvcs/a/b,,c: expected KIND/NAMESPACE/NAME with one of the kinds pvc, pvcs, vm, volumesnapshot
                --subject pvcs/a/b,c        | PersistentVolumeClaimSet/a/b,c is no subject of snapshot, backup
                --subject volumesnapshot/a/b | VolumeSnapshot/a/b is no subject of snapshot, backup
                --option class              | option class: expected KEY=VALUE
                --option clas=x             | option clas is unknown; did you mean class?
                --profile velero --option policy=volumes | option policy: 'volumes': expected NAMESPACE/NAME
                --profile velero --option move-data=yes | option move-data: yes is unknown; expected one of true, false
                --profile velero --option velero-release=main | option velero-release: 'main': expected a release
                --profile velero --operation snapshot --option policy=a/b | option policy means nothing for snapshot
                --profile kubevirt --option policy=a/b | option policy means nothing in profile kubevirt; expected --profile velero
                --option replace=true       | option replace means nothing for snapshot, backup
                --operation restore --option replace=yes | option replace: yes is unknown; expected one of true, false
                --operation restore --option replaced-volumes=keep --option replace=true | option replaced-volumes: keep is unknown
                --operation restore --option replaced-volumes=retain | option replaced-volumes means nothing without replace=true
                --operation restore --option keep-mac=maybe | option keep-mac: maybe is unknown
                --operation attach --option vm=db | option vm: 'db': expected NAMESPACE/NAME, as vms/db for the machine db
                --operation attach --option vm=a/b/c | option vm: 'a/b/c': expected NAMESPACE/NAME, as vms/db
                --operation attach --option vm= | option vm: '': expected NAMESPACE/NAME, as vms/db
                --option size=1Gi           | option size means nothing for snapshot, backup
                --option min-assurance=SURE | min-assurance: SURE is unknown; expected one of CATALOGUED, CONFIGURED
                --option backup-methods=COPY | option backup-methods: COPY is unknown
                --option class=             | option class: '' is no name; expected that of a Kubernetes object
                --option backup-target-claim=a/b | option backup-target-claim: 'a/b' is no name
                --option min-consistency=UNKNOWN | UNKNOWN is no floor; expected OFFLINE, QUIESCED or CRASH
                --option backup-methods=    | option backup-methods: a value is missing; expected DRIVER, SNAPSHOT_AND_MOVE, FILE_SYSTEM, CHANGED_BLOCK
                --operation clone --option clone-methods= | option clone-methods: a value is missing; expected CSI_CLONE, SNAPSHOT_AND_RESTORE, COPY
                --operation clone --option clone-methods=COPY, | option clone-methods: a value is missing; expected CSI_CLONE
                --operation attach --option vm=a/b --option bus= | option bus: a value is missing; expected virtio
                --subject pvc/apps/db-root --selector app=db | --selector chooses among all subjects, and --subject names PersistentVolumeClaim/apps/db-root; leave one of them out
                --operation restore --subject volumesnapshot/a/b --option keep-mac=true | option keep-mac is not decided for restore of VolumeSnapshot/a/b; name other subjects, or leave it out
                --operation restore --subject volumesnapshot/a/b --option replace=true | option replace is not decided for restore of VolumeSnapshot/a/b
                --operation restore --subject volumesnapshot/a/b --option target-vm=a/b | option target-vm is not decided for restore of VolumeSnapshot/a/b
                --operation clone --subject pvc/a/b --option target-vm=a/b | option target-vm is not decided for clone of PersistentVolumeClaim/a/b
                --operation clone --operation restore --subject pvc/a/b --option target-vm=a/b | option target-vm is not decided for clone of PersistentVolumeClaim/a/b
                --profile harvester --option backup-target-claim=a | option backup-target-claim means nothing in profile harvester for the methods that are asked: none of them reads it
                --profile kubernetes --option backup-target-claim=a | option backup-target-claim means nothing in profile kubernetes
                --profile kubevirt --operation backup --option class=a | option class means nothing in profile kubevirt
                --profile harvester --operation clone --option class=a | option class means nothing in profile harvester
                --unreadable Secrets        | kind Secrets is not one that decisions read; did you mean Secret?
                --unreadable Secret=LOST    | unreadable: reason LOST is unknown; expected one of FORBIDDEN, FAILED
                --unreadable VirtualMachineBackup | is ambiguous: expected one of VirtualMachineBackup.backup.kubevirt.io, VirtualMachineBackup.harvesterhci.io
                --selector =a               | selector =a: '=a' makes no sense; expected a=b
                --collected-at today        | collected-at today: expected a time with its zone, as 2026-11-25T12:00:00Z
                --fail-on allowed           | fail-on: verdict allowed is unknown; expected one of denied, unknown, wait
                --fail-on dennied           | fail-on: verdict dennied is unknown; did you mean denied?
                --asume-complete            | option --asume-complete is unknown; did you mean --assume-complete?
                --what-if=x                 | x: is not there
                --profile                   | Missing required parameter for option '--profile' (NAME)
                - -                         | source - is named twice: there is one standard input
                """)
    void bad_usage_is_2_and_says_what_was_expected(String words, String message) {
        Run run = Run.of(("check " + words).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("snapworthy: ")
                .doesNotContain("sample")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", " ", "a/b", ".."})
    void a_namespace_that_cannot_be_is_refused(String namespace) {
        Run run = Run.of("check", "--namespace=" + namespace);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("snapworthy: namespace '" + namespace
                        + "' is no name; expected that of a Kubernetes namespace\n");
    }

    @Test
    void an_option_twice_or_for_no_operation_is_refused() {
        assertThat(Run.of("check", "--option=class=a", "--option=class=b").err())
                .isEqualTo("snapworthy: option class is given twice\n");
        assertThat(Run.of("check", "--operation=snapshot", "--option=backup-methods=DRIVER")
                        .err())
                .isEqualTo("snapworthy: option backup-methods means nothing for snapshot\n");
    }

    @ParameterizedTest
    @CsvSource({
        "chek, command chek is unknown; did you mean check?",
        "dif, command dif is unknown; did you mean diff?",
        "driver, command driver is unknown; did you mean drivers?",
        "facts, expected a command: validate",
        "'', expected a command: check, compare, drivers, facts or generate-completion"
    })
    void a_command_that_is_unknown_is_2(String word, String message) {
        Run run = word.isEmpty() ? Run.of() : Run.of(word);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).containsPattern("Try 'snapworthy (facts )?--help' for more[.]");
    }

    @Test
    void what_was_typed_cannot_command_a_terminal() {
        assertThat(Run.of("check", "--profile", "\u001b[2J\u202ex").err())
                .doesNotContain("\u001b", "\u202e")
                .contains("\\u001b[2J\\u202ex");
    }

    @Test
    void help_names_every_option_and_shows_examples() {
        Run run = Run.of("check", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.matches("  .*snapworthy check( .*)?")))
                .hasSize(4);
        assertThat(run.out())
                .contains("--profile", "--operation", "--subject", "--namespace", "--selector", "--option")
                .contains("--unreadable", "--assume-complete", "--collected-at", "--strict", "--fail-on", "--output")
                .contains(
                        "--plugin",
                        "--overrides",
                        "--progress",
                        "--quiet",
                        "--live",
                        "--kubeconfig",
                        "--context",
                        "Exit codes: 0 decided; 1 --fail-on matched");
    }

    @Test
    void a_completion_script_knows_the_options() {
        Run run = Run.of("generate-completion");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains(
                        "check",
                        "--assume-complete",
                        "--fail-on",
                        "drivers",
                        "--driver",
                        "--plugin",
                        "--overrides",
                        "facts",
                        "validate");
    }

    @Test
    void the_version_is_one_line() {
        assertThat(Run.of("--version").out()).matches("snapworthy \\S.*\\R");
        assertThat(Run.of("check", "--version").code()).isZero();
    }
}
