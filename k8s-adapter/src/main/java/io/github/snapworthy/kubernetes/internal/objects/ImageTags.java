package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of images: the only place where the release of Velero's server stands. */
final class ImageTags {
    /** The containers whose release decisions read. */
    private static final ImmutableSet<String> READ = ImmutableSet.of("velero");

    /** A colon before the last slash is that of a port; what follows an at sign is a digest. */
    private static final Pattern IMAGE = Pattern.compile("[^@]*?:([\\w.-]{1,128})(?:@.*)?");

    private ImageTags() {}

    static ImmutableMap<String, String> of(View spec) throws Malformed {
        TreeMap<String, String> tags = new TreeMap<>();
        for (View container : spec.list("containers")) {
            Optional<String> name = container.text("name").filter(READ::contains);
            Optional<String> tag = container.text("image").flatMap(ImageTags::tag);
            if (name.isPresent() && tag.isPresent()) {
                tags.put(name.get(), tag.get());
            }
        }
        return ImmutableMap.copyOf(tags);
    }

    static Optional<String> tag(String image) {
        Matcher matcher = IMAGE.matcher(image.substring(image.lastIndexOf('/', at(image)) + 1));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static int at(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image.length() : at;
    }
}
