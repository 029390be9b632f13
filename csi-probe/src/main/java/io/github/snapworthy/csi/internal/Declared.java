package io.github.snapworthy.csi.internal;

import com.google.common.collect.ImmutableSortedSet;
import com.google.protobuf.ProtocolMessageEnum;
import io.github.snapworthy.csi.CsiCapability;
import io.github.snapworthy.csi.internal.wire.ControllerGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.ControllerServiceCapability;
import io.github.snapworthy.csi.internal.wire.GetPluginCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.GroupControllerGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.GroupControllerServiceCapability;
import io.github.snapworthy.csi.internal.wire.NodeGetCapabilitiesResponse;
import io.github.snapworthy.csi.internal.wire.NodeServiceCapability;
import io.github.snapworthy.csi.internal.wire.PluginCapability;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lists of capabilities. One that is repeated is declared once; numbers without a name keep their number. */
public final class Declared {
    private Declared() {}

    /** What a plugin has. */
    public static ImmutableSortedSet<CsiCapability> ofPlugin(GetPluginCapabilitiesResponse response) {
        ImmutableSortedSet.Builder<CsiCapability> declared = ImmutableSortedSet.naturalOrder();
        for (PluginCapability capability : response.getCapabilitiesList()) {
            switch (capability.getTypeCase()) {
                case SERVICE -> {
                    int number = capability.getService().getTypeValue();
                    declared.add(named(
                            CsiCapability.List.PLUGIN_SERVICE,
                            number,
                            PluginCapability.Service.Type.forNumber(number)));
                }
                case VOLUME_EXPANSION -> {
                    int number = capability.getVolumeExpansion().getTypeValue();
                    declared.add(named(
                            CsiCapability.List.VOLUME_EXPANSION,
                            number,
                            PluginCapability.VolumeExpansion.Type.forNumber(number)));
                }
                case TYPE_NOT_SET ->
                    addOthers(declared, capability.getUnknownFields().asMap().keySet());
            }
        }
        return declared.build();
    }

    /** What a controller has. */
    public static ImmutableSortedSet<CsiCapability> ofController(ControllerGetCapabilitiesResponse response) {
        ImmutableSortedSet.Builder<CsiCapability> declared = ImmutableSortedSet.naturalOrder();
        for (ControllerServiceCapability capability : response.getCapabilitiesList()) {
            if (capability.hasRpc()) {
                int number = capability.getRpc().getTypeValue();
                declared.add(named(
                        CsiCapability.List.CONTROLLER, number, ControllerServiceCapability.RPC.Type.forNumber(number)));
            } else {
                addOthers(declared, capability.getUnknownFields().asMap().keySet());
            }
        }
        return declared.build();
    }

    /** What a controller of groups has. */
    public static ImmutableSortedSet<CsiCapability> ofGroupController(GroupControllerGetCapabilitiesResponse response) {
        ImmutableSortedSet.Builder<CsiCapability> declared = ImmutableSortedSet.naturalOrder();
        for (GroupControllerServiceCapability capability : response.getCapabilitiesList()) {
            if (capability.hasRpc()) {
                int number = capability.getRpc().getTypeValue();
                declared.add(named(
                        CsiCapability.List.GROUP_CONTROLLER,
                        number,
                        GroupControllerServiceCapability.RPC.Type.forNumber(number)));
            } else {
                addOthers(declared, capability.getUnknownFields().asMap().keySet());
            }
        }
        return declared.build();
    }

    /** What a node has. */
    public static ImmutableSortedSet<CsiCapability> ofNode(NodeGetCapabilitiesResponse response) {
        ImmutableSortedSet.Builder<CsiCapability> declared = ImmutableSortedSet.naturalOrder();
        for (NodeServiceCapability capability : response.getCapabilitiesList()) {
            if (capability.hasRpc()) {
                int number = capability.getRpc().getTypeValue();
                declared.add(named(CsiCapability.List.NODE, number, NodeServiceCapability.RPC.Type.forNumber(number)));
            } else {
                addOthers(declared, capability.getUnknownFields().asMap().keySet());
            }
        }
        return declared.build();
    }

    private static CsiCapability named(CsiCapability.List list, int number, @Nullable ProtocolMessageEnum known) {
        return new CsiCapability(
                list,
                number,
                Optional.ofNullable(known).map(type -> type.getValueDescriptor().getName()));
    }

    private static void addOthers(ImmutableSortedSet.Builder<CsiCapability> declared, Iterable<Integer> fields) {
        fields.forEach(field -> declared.add(new CsiCapability(CsiCapability.List.OTHER, field, Optional.empty())));
    }
}
