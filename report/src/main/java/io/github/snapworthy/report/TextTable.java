package io.github.snapworthy.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of aligned cells, made harmless as they come in. An empty cell is a dash. */
final class TextTable {
    /** Decorates a cell that has its final width. */
    interface Paint {
        String of(int column, String cell);
    }

    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;

    TextTable(List<String> titles) {
        widths = new int[titles.size()];
        add(titles);
    }

    void add(List<String> cells) {
        List<String> row = new ArrayList<>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i).isEmpty() ? "-" : PlainText.line(cells.get(i));
            row.add(cell);
            widths[i] = Math.max(widths[i], length(cell));
        }
        rows.add(row);
    }

    void appendTo(StringBuilder out, Paint paint) {
        for (List<String> row : rows) {
            int last = row.size() - 1;
            for (int i = 0; i < last; i++) {
                out.append(paint.of(i, padded(row.get(i), widths[i]))).append("  ");
            }
            out.append(paint.of(last, row.get(last))).append('\n');
        }
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - length(cell));
    }

    /** In columns of a terminal, where a Chinese character or its punctuation takes two. */
    private static int length(String cell) {
        return cell.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x303f) || (c >= 0xff01 && c <= 0xff60);
    }
}
