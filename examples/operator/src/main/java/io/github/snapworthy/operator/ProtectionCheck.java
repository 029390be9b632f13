package io.github.snapworthy.operator;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** Asks whether a claim of its namespace can be snapshotted; the answer is a condition of its status. */
@Group("snapworthy.example.com")
@Version("v1")
public class ProtectionCheck extends CustomResource<ProtectionCheckSpec, ProtectionCheckStatus> implements Namespaced {
    private static final long serialVersionUID = 1L;
}
