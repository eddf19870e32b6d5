package org.aftercare.adapter.web.portal;

import java.util.List;

/**
 * The estimates on an issue, for a contact who may decide on them.
 *
 * @param number of the issue
 * @param zone whose time all its times are
 * @param tried what came back, for the form that it belongs to
 */
record EstimatesPage(String number, String summary, String zone, List<EstimateCard> estimates, Tried tried) {
    /**
     * A form that was sent and refused.
     *
     * @param estimate whose form it was; empty where none was sent
     * @param limitFault what is wrong with the limit; may be empty
     * @param reasonFault what is wrong with the reason; may be empty
     */
    public record Tried(String estimate, String limit, String reason, String limitFault, String reasonFault) {
        static final Tried NOTHING = new Tried("", "", "", "", "");
    }

    /** What the limit of an estimate is filled in with. */
    public String limit(EstimateCard card) {
        return tried.estimate().equals(card.id()) && !tried.limitFault().isEmpty() ? tried.limit() : card.limit();
    }

    public String reason(EstimateCard card) {
        return tried.estimate().equals(card.id()) ? tried.reason() : "";
    }

    public String limitFault(EstimateCard card) {
        return tried.estimate().equals(card.id()) ? tried.limitFault() : "";
    }

    public String reasonFault(EstimateCard card) {
        return tried.estimate().equals(card.id()) ? tried.reasonFault() : "";
    }

    public boolean refused() {
        return !tried.limitFault().isEmpty() || !tried.reasonFault().isEmpty();
    }

    EstimatesPage refusing(Tried form) {
        return new EstimatesPage(number, summary, zone, estimates, form);
    }
}
