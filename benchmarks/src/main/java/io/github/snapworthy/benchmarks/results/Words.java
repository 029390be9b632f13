package io.github.snapworthy.benchmarks.results;

import java.util.Locale;

/** Figures in words. */
final class Words {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};

    private Words() {}

    /** With its error, in the unit that fits. */
    static String of(Measured figure) {
        double factor = figure.score() == 0 ? 1 : figure.plain() / figure.score();
        return switch (figure.unit()) {
            case "ns", "us", "ms", "s" -> time(figure.plain(), figure.error() * factor);
            case "B" -> number(figure.score()) + " B";
            default -> number(figure.score());
        };
    }

    private static String time(double nanoseconds, double error) {
        int unit = 0;
        double factor = 1;
        while (unit < TIMES.length - 1 && nanoseconds / factor >= 1000) {
            factor *= 1000;
            unit++;
        }
        String margin = Double.isNaN(error) ? "" : " ± " + number(error / factor);
        return number(nanoseconds / factor) + margin + " " + TIMES[unit];
    }

    /** With about three digits. */
    static String number(double value) {
        String pattern = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
