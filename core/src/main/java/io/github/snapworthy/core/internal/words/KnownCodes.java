package io.github.snapworthy.core.internal.words;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.Code;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All codes of the core. */
public final class KnownCodes {
    private static final ImmutableList<KnownCode> ALL = Stream.<KnownCode[]>of(
                    ClaimCode.values(),
                    DriverCode.values(),
                    ClassCode.values(),
                    BackupCode.values(),
                    VmCode.values(),
                    CopyCode.values())
            .flatMap(Arrays::stream)
            .collect(ImmutableList.toImmutableList());
    private static final ImmutableMap<Code, KnownCode> BY_CODE = Maps.uniqueIndex(ALL, KnownCode::code);

    private KnownCodes() {}

    /** All of them, area by area. */
    public static ImmutableList<KnownCode> all() {
        return ALL;
    }

    /** The code of that value; null where it is not ours. */
    public static @Nullable KnownCode of(Code code) {
        return BY_CODE.get(code);
    }
}
