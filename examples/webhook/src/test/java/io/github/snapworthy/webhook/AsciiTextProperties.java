package io.github.snapworthy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The limits of what an API server passes on. */
class AsciiTextProperties {
    @Property(tries = 200, seed = "20261126")
    void warnings_keep_the_limits_whatever_they_say(@ForAll @Size(max = 40) List<String> texts) {
        ImmutableList<String> kept = AsciiText.warnings(texts);
        assertThat(kept).allMatch(warning -> warning.length() <= AsciiText.LONGEST_WARNING);
        assertThat(kept.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(AsciiText.ALL_WARNINGS);
        assertThat(kept).allMatch(warning -> warning.chars().allMatch(c -> c >= ' ' && c < 0x7f));
    }
}
