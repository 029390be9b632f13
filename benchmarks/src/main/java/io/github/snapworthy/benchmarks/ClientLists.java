package io.github.snapworthy.benchmarks;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.apis.CoreV1Api;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaimList;
import io.kubernetes.client.openapi.models.V1PersistentVolumeList;
import java.util.ArrayList;
import java.util.List;

/** Plain paged lists as typed models of the official client. */
final class ClientLists {
    private static final int PAGE = 500;

    private ClientLists() {}

    /** All claims and all volumes. */
    static List<KubernetesObject> all(ApiClient client) throws ApiException {
        CoreV1Api api = new CoreV1Api(client);
        List<KubernetesObject> objects = new ArrayList<>();
        String next = null;
        do {
            V1PersistentVolumeClaimList page = api.listPersistentVolumeClaimForAllNamespaces()
                    .limit(PAGE)
                    ._continue(next)
                    .execute();
            objects.addAll(page.getItems());
            next = page.getMetadata().getContinue();
        } while (next != null);
        do {
            V1PersistentVolumeList page =
                    api.listPersistentVolume().limit(PAGE)._continue(next).execute();
            objects.addAll(page.getItems());
            next = page.getMetadata().getContinue();
        } while (next != null);
        return objects;
    }
}
