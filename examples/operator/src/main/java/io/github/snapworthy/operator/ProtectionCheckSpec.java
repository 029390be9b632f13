package io.github.snapworthy.operator;

/** What is asked. A bean, as the client makes them. */
public class ProtectionCheckSpec {
    private String claim = "";

    /** The name of the claim. */
    public String getClaim() {
        return claim;
    }

    /** Sets the name of the claim. */
    public void setClaim(String claim) {
        this.claim = claim;
    }
}
