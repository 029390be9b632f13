package io.github.snapworthy.kubernetes;

import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.Attachment;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Lease;
import io.github.snapworthy.core.Quota;
import io.kubernetes.client.openapi.models.V1CSIDriver;
import io.kubernetes.client.openapi.models.V1CSINode;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CustomResourceDefinition;
import io.kubernetes.client.openapi.models.V1Lease;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1Node;
import io.kubernetes.client.openapi.models.V1ResourceQuota;
import io.kubernetes.client.openapi.models.V1VolumeAttachment;

/**
 * The other objects that the official client has models of. All methods throw an {@link IllegalArgumentException} if the
 * model makes no sense. Kinds without a model are read with {@link Manifests}.
 */
public final class ClusterObjects {
    private ClusterObjects() {}

    /** The value of a CSIDriver. */
    public static CsiDriver from(V1CSIDriver model) {
        return Models.read(model, Kind.CSI_DRIVER, CsiDriver.class);
    }

    /** The value of a CSINode. */
    public static CsiNode from(V1CSINode model) {
        return Models.read(model, Kind.CSI_NODE, CsiNode.class);
    }

    /** The value of a VolumeAttachment; of one without a PersistentVolume there is none, and this throws. */
    public static Attachment from(V1VolumeAttachment model) {
        return Models.read(model, Kind.ATTACHMENT, Attachment.class);
    }

    /** The value of a Lease. */
    public static Lease from(V1Lease model) {
        return Models.read(model, Kind.LEASE, Lease.class);
    }

    /** The value of a ResourceQuota. */
    public static Quota from(V1ResourceQuota model) {
        return Models.read(model, Kind.QUOTA, Quota.class);
    }

    /** The value of a CustomResourceDefinition. */
    public static ApiDefinition from(V1CustomResourceDefinition model) {
        return Models.read(model, Kind.API_DEFINITION, ApiDefinition.class);
    }

    /** The value of a Node. */
    public static ClusterObject from(V1Node model) {
        return Models.read(model, Kind.NODE, ClusterObject.class);
    }

    /** The value of a Namespace. */
    public static ClusterObject from(V1Namespace model) {
        return Models.read(model, Kind.NAMESPACE, ClusterObject.class);
    }

    /** The value of a ConfigMap. */
    public static ClusterObject from(V1ConfigMap model) {
        return Models.read(model, Kind.CONFIG_MAP, ClusterObject.class);
    }
}
