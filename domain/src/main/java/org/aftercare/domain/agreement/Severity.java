package org.aftercare.domain.agreement;

/** How bad an issue is: the five categories into which every issue is assessed ({@code domain.md} §1). */
public enum Severity {
    /** System failed: several users cannot reach the system to do their everyday work. */
    S1,
    /** System malfunction: the system works, but some of its functions do not. */
    S2,
    /** Operation impaired: the system is impaired or slow; its core functions are healthy. */
    S3,
    /** Usage: the system works normally, but individual users have difficulties. */
    S4,
    /** Cosmetic or content: spelling, layout, wishes for content. */
    S5;

    /** Whether an issue of this severity is worse than one of the other. */
    public boolean worseThan(Severity other) {
        return compareTo(other) < 0;
    }
}
