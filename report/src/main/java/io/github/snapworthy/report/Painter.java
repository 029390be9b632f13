package io.github.snapworthy.report;

import java.util.function.IntPredicate;

/** Paints verdicts and answers in the colours of an ANSI terminal; the titles above them are bold. */
final class Painter {
    private Painter() {}

    /** A paint for the columns that hold verdicts or answers. */
    static TextTable.Paint of(Colours colours, IntPredicate painted) {
        return (column, cell) -> colours == Colours.ANSI && painted.test(column) ? paint(cell) : cell;
    }

    private static String paint(String cell) {
        String became = cell.substring(cell.indexOf("-> ") < 0 ? 0 : cell.indexOf("-> ") + 3);
        String colour = switch (became.strip()) {
            case "ALLOWED", "yes", "online", "offline" -> "32";
            case "WAIT", "depends", "WARN" -> "33";
            case "UNKNOWN", "unknown" -> "35";
            case "DENIED", "no", "ERROR" -> "31";
            case "conflict" -> "1;31";
            default -> "1";
        };
        return "\u001b[" + colour + "m" + cell + "\u001b[0m";
    }
}
