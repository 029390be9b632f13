package io.github.snapworthy.spring;

/** Thrown at the start of an application whose properties cannot be used. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String property;
    private final String expected;

    InvalidSettingException(String property, String expected, String was) {
        super(property + ": expected " + expected + ", was " + was);
        this.property = property;
        this.expected = expected;
    }

    InvalidSettingException(String property, String expected, Exception why) {
        super(property + ": expected " + expected + ": " + why.getMessage(), why);
        this.property = property;
        this.expected = expected;
    }

    /** The name of the property. */
    public String property() {
        return property;
    }

    /** What is expected of it. */
    public String expected() {
        return expected;
    }
}
