package org.aftercare.domain.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.customer.CustomerId;

/**
 * The software support agreement between the vendor and a customer, over one or more systems.
 *
 * <p>Life cycle: it begins with version 1 as a draft. A draft's terms can be replaced until the version is signed; then they
 * are immutable and in force from their effective date. What changes later is a further version: drafted, replaced and
 * signed in the same way. Of the signed versions whose effective date has come, the one with the highest number is in force.
 *
 * @param systems the bespoke software that is covered, by the names people use; no two alike
 * @param versions all versions, by number, without gaps
 */
public record Agreement(
        AgreementId id,
        AgreementNumber number,
        CustomerId customerId,
        String title,
        List<String> systems,
        List<Version> versions,
        Revision revision) {
    public static final int MAX_SYSTEMS = 100;
    public static final int MAX_NAME = 200;

    public Agreement {
        var faults = new Faults();
        var givenTitle = title;
        title = faults.attempt("/title", () -> Text.line(givenTitle, MAX_NAME)).orElse("");
        systems = checkedSystems(systems, faults);
        if (versions.isEmpty()) {
            faults.add("/versions", "must have at least one version");
        }
        for (var i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() != i + 1) {
                faults.add("/versions/" + i, "must have the number " + (i + 1));
            }
        }
        var currencies = versions.stream()
                .flatMap(version -> version.terms().charges().stream())
                .map(Charges::currency)
                .distinct()
                .count();
        if (currencies > 1) {
            faults.add("/versions", "must have charges in one currency");
        }
        faults.refuseIfAny();
        versions = List.copyOf(versions);
    }

    private static List<String> checkedSystems(List<String> systems, Faults faults) {
        if (systems.isEmpty() || systems.size() > MAX_SYSTEMS) {
            faults.add("/systems", "must name 1 to " + MAX_SYSTEMS + " systems, and names " + systems.size());
        }
        var checked = new ArrayList<String>();
        for (var i = 0; i < systems.size(); i++) {
            var given = systems.get(i);
            var place = "/systems/" + i;
            var name = faults.attempt(place, () -> Text.line(given, MAX_NAME));
            if (name.isPresent() && checked.contains(name.get())) {
                faults.add(place, "must not name a system twice");
            }
            name.ifPresent(checked::add);
        }
        return List.copyOf(checked);
    }

    /** What came of a change to one of the versions. */
    public sealed interface Change {
        record Changed(Agreement agreement) implements Change {}

        record NoSuchVersion() implements Change {}

        record AlreadySigned() implements Change {}
    }

    public Optional<Version> version(int versionNumber) {
        return versionNumber >= 1 && versionNumber <= versions.size()
                ? Optional.of(versions.get(versionNumber - 1))
                : Optional.empty();
    }

    /** The version that governs what is reported at the given instant, if one is in force by then. */
    public Optional<Version> inForceAt(Instant instant) {
        return versions.stream().filter(version -> version.inForceAt(instant)).reduce((earlier, later) -> later);
    }

    /** Whether it is this version that governs what is reported at the given instant. */
    public boolean governs(int versionNumber, Instant instant) {
        return inForceAt(instant)
                .filter(version -> version.number() == versionNumber)
                .isPresent();
    }

    /**
     * What is wrong with terms for a version, seen beside the others; the pointer begins with {@code /terms}.
     *
     * @param versionNumber which they are for; that of none for a further one
     */
    public Optional<Fault> faultOf(int versionNumber, Terms terms) {
        return terms.charges().flatMap(charges -> versions.stream()
                .filter(version -> version.number() != versionNumber)
                .flatMap(version -> version.terms().charges().stream())
                .map(Charges::currency)
                .filter(currency -> !currency.equals(charges.currency()))
                .findFirst()
                .map(currency -> new Fault(
                        "/terms/charges/currency",
                        "must be " + currency.getCode() + ", as in the other versions, and is "
                                + charges.currency().getCode())));
    }

    /** With a further draft. */
    public Agreement withDraft(Terms terms) {
        var all = new ArrayList<>(versions);
        all.add(Version.draft(versions.size() + 1, terms));
        return with(all);
    }

    /** With other terms in a draft. */
    public Change replaceDraft(int versionNumber, Terms terms) {
        return change(versionNumber, Version.draft(Math.max(1, versionNumber), terms));
    }

    /** With a draft signed. */
    public Change sign(int versionNumber, Version.Signature signature) {
        return version(versionNumber)
                .map(draft -> change(versionNumber, new Version(versionNumber, draft.terms(), Optional.of(signature))))
                .orElseGet(Change.NoSuchVersion::new);
    }

    private Change change(int versionNumber, Version changed) {
        var current = version(versionNumber);
        if (current.isEmpty()) {
            return new Change.NoSuchVersion();
        }
        if (current.get().signed()) {
            return new Change.AlreadySigned();
        }
        var all = new ArrayList<>(versions);
        all.set(versionNumber - 1, changed);
        return new Change.Changed(with(all));
    }

    private Agreement with(List<Version> changed) {
        return new Agreement(id, number, customerId, title, systems, changed, revision);
    }
}
