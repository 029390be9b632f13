package io.github.snapworthy.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A part of a report that is tables in every form for people. Nothing here is escaped yet.
 *
 * @param heading its heading; the empty text for none
 * @param titles the titles of the columns
 * @param rows the rows; without any, the table is left out
 * @param notes what the table has no room for, a line each
 */
record Section(String heading, List<String> titles, List<List<String>> rows, List<String> notes) {
    Section {
        requireNonNull(heading, "heading");
        requireNonNull(titles, "titles");
        requireNonNull(rows, "rows");
        requireNonNull(notes, "notes");
    }
}
