package io.github.snapworthy.kubernetes.internal.reading;

/** One event of a watch. */
public sealed interface WatchEvent {
    /** The resource version from which a watch can go on after it, the empty text where it has none. */
    String version();

    /**
     * An object is there, new or changed.
     *
     * @param item what became of it
     * @param version its resource version as it stands, the empty text where it has none
     */
    record Seen(Item item, String version) implements WatchEvent {}

    /**
     * An object is not there any more.
     *
     * @param item as it was last
     * @param version the version of its end
     */
    record Gone(Item item, String version) implements WatchEvent {}

    /**
     * Nothing else happened up to that version.
     *
     * @param version the version
     */
    record Bookmark(String version) implements WatchEvent {}

    /**
     * The server gives the watch up.
     *
     * @param status the HTTP status that it would have, 0 where that is not told
     * @param message why, for people
     */
    record Failed(int status, String message) implements WatchEvent {
        @Override
        public String version() {
            return "";
        }
    }
}
