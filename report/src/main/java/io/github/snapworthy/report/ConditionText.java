package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Operation;
import java.util.regex.Pattern;

/** The words of a decision as a condition. */
final class ConditionText {
    private static final Pattern NOT_IN_REASONS = Pattern.compile("[^A-Za-z0-9_,:]");
    private static final int LONGEST_REASON = 1024;

    /** Room for the words that say how many reasons were left out. */
    private static final int ROOM_FOR_MORE = 32;

    private final Decision decision;

    ConditionText(Decision decision) {
        this.decision = decision;
    }

    String type() {
        return name(decision.request().operation()) + "Possible";
    }

    private static String name(Operation operation) {
        return switch (operation) {
            case SNAPSHOT -> "Snapshot";
            case BACKUP -> "Backup";
            case RESTORE -> "Restore";
            case CLONE -> "Clone";
            case GROUP_SNAPSHOT -> "GroupSnapshot";
            case ATTACH -> "Attach";
            case EXPAND -> "Expand";
        };
    }

    StatusCondition.Status status() {
        return decision.verdict()
                .fold(
                        () -> StatusCondition.Status.TRUE,
                        () -> StatusCondition.Status.FALSE,
                        () -> StatusCondition.Status.UNKNOWN,
                        () -> StatusCondition.Status.FALSE);
    }

    String reason() {
        if (decision.isAllowed()) {
            return "Allowed";
        }
        return decision.blockers().stream()
                .findFirst()
                .map(blocker -> reason(blocker.code().value()))
                .orElseGet(() -> reason(decision.verdict().name()));
    }

    /** A code is a reason as it stands; one of a host's own rules may have a prefix with a dot, or anything. */
    static String reason(String code) {
        String words = NOT_IN_REASONS.matcher(code.replace('.', ':')).replaceAll("_");
        String begun = Character.isLetter(words.charAt(0)) ? words : "Code_" + words;
        String ended = begun.matches(".*[,:]") ? begun + "_" : begun;
        return ended.length() <= LONGEST_REASON ? ended : ended.substring(0, LONGEST_REASON - 1) + "_";
    }

    String message() {
        String verdict =
                decision.verdict().fold(() -> "Allowed.", () -> "Not yet:", () -> "Not known:", () -> "Not possible:");
        StringBuilder text = new StringBuilder(verdict);
        ImmutableList<Finding> blockers = decision.blockers();
        for (int i = 0; i < blockers.size(); i++) {
            String message = " " + PlainText.line(blockers.get(i).message());
            if (text.length() + message.length() > StatusCondition.LONGEST_MESSAGE - ROOM_FOR_MORE) {
                return text.append(" And ")
                        .append(blockers.size() - i)
                        .append(" more.")
                        .toString();
            }
            text.append(message);
        }
        return text.toString();
    }
}
