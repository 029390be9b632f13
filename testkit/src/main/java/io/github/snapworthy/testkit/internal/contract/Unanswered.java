package io.github.snapworthy.testkit.internal.contract;

/** The provider gave no answer that could be judged further. */
final class Unanswered extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String sentence;

    /** Which rule is broken by that, and a sentence on how. */
    Unanswered(String rule, String sentence) {
        super(rule + ": " + sentence);
        this.rule = rule;
        this.sentence = sentence;
    }

    String rule() {
        return rule;
    }

    String sentence() {
        return sentence;
    }

    /** Whether asking on would only take time. */
    boolean isHang() {
        return rule.equals(Interview.IN_TIME);
    }
}
