package io.github.snapworthy.operator;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** Asks which operations are possible on an object of its namespace; its status has the answers. */
@Group("snapworthy.example.com")
@Version("v1")
@ShortNames("pcheck")
@AdditionalPrinterColumn(name = "Subject", jsonPath = ".spec.subject.name")
@AdditionalPrinterColumn(name = "Snapshot", jsonPath = ".status.operations[?(@.operation==\"snapshot\")].verdict")
@AdditionalPrinterColumn(name = "Backup", jsonPath = ".status.operations[?(@.operation==\"backup\")].verdict")
public class ProtectionCheck extends CustomResource<ProtectionCheckSpec, ProtectionCheckStatus> implements Namespaced {
    private static final long serialVersionUID = 1L;
}
