package io.github.snapworthy.benchmarks.results;

import java.util.List;
import java.util.Locale;

/** Time and memory over the number of claims, as an SVG: two panels, both axes logarithmic, beside a line that is linear. */
final class GrowthPlot {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 260;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int MARGIN = 30;

    private final StringBuilder svg = new StringBuilder();

    private GrowthPlot() {}

    /**
     * A point.
     *
     * @param claims how many claims
     * @param value what they take
     */
    record Point(double claims, double value) {}

    /** The plot; times in milliseconds, memory in megabytes. */
    static String of(List<Point> times, List<Point> memory) {
        GrowthPlot plot = new GrowthPlot();
        int width = 2 * (LEFT + WIDTH) + MARGIN;
        int height = TOP + HEIGHT + 2 * MARGIN;
        plot.line(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">
                <title>Time and memory from %s claims on</title>
                <rect width="%d" height="%d" fill="#fff"/>""", width, height, times.isEmpty() ? "no" : label(times.get(0).claims()), width, height);
        plot.panel(LEFT, "prepare, and decide each claim once: ms", times);
        plot.panel(LEFT + WIDTH + LEFT, "inventory on the heap: MB", memory);
        plot.line("</svg>");
        return plot.svg.toString();
    }

    private void panel(int left, String title, List<Point> points) {
        line("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left, TOP - 15, title);
        line(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#888\"/>",
                left, TOP, WIDTH, HEIGHT);
        if (points.isEmpty()) {
            return;
        }
        Scale x = Scale.of(points.stream().mapToDouble(Point::claims).toArray(), left, left + WIDTH);
        Scale y = Scale.of(points.stream().mapToDouble(Point::value).toArray(), TOP + HEIGHT, TOP);
        for (int power = x.low(); power <= x.high(); power++) {
            double at = x.at(Math.pow(10, power));
            line(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    at, TOP + HEIGHT + 18, label(Math.pow(10, power)));
        }
        for (int power = y.low(); power <= y.high(); power++) {
            double at = y.at(Math.pow(10, power));
            line(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    left - 6, at + 4, label(Math.pow(10, power)));
            line("<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>", left, at, left + WIDTH, at);
        }
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">claims</text>", left + WIDTH / 2, TOP + HEIGHT + 36);
        linear(points, x, y);
        measured(points, x, y);
    }

    /** As the first point would grow if twice the claims took twice as much. */
    private void linear(List<Point> points, Scale x, Scale y) {
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        double end = first.value() * last.claims() / first.claims();
        line(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>",
                x.at(first.claims()), y.at(first.value()), x.at(last.claims()), Math.max(y.at(end), TOP));
    }

    private void measured(List<Point> points, Scale x, Scale y) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x.at(point.claims()), y.at(point.value())));
            line(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"#1f6feb\"><title>%s</title></circle>",
                    x.at(point.claims()), y.at(point.value()), Words.number(point.value()));
        }
        line(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f6feb\" stroke-width=\"2\"/>",
                path.toString().strip());
    }

    private static String label(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%s", value);
    }

    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
