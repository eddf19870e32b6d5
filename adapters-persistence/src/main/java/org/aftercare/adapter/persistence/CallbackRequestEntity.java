package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.PhoneNumber;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;
import org.jspecify.annotations.Nullable;

/** A callback request: what was asked for and promised never changes, what became of it does. */
@Entity
@Table(name = "callback_request")
class CallbackRequestEntity extends AggregateEntity {
    @Id
    private long reference;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String name;
    private String phone;

    /** Which one of the number's it is. For the database to find two at once by. */
    @SuppressWarnings("UnusedVariable")
    private long ordinal;

    private @Nullable String email;
    private @Nullable String company;
    private String topic;

    @Column(name = "preferred_from")
    private @Nullable Instant preferredFrom;

    @Column(name = "preferred_to")
    private @Nullable Instant preferredTo;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Column(name = "held_over")
    private boolean heldOver;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "promised_by")
    private Instant promisedBy;

    @Column(name = "calendar_zone")
    private String calendarZone;

    /** A JSON document. */
    private String course;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "call_by")
    private Instant callBy;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "is_open")
    private boolean open;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected CallbackRequestEntity() {}

    private CallbackRequestEntity(CallbackRequest request, long ordinal) {
        var asked = request.asked();
        var promised = request.promised();
        this.reference = request.reference().value();
        this.askedAt = asked.at();
        this.channel = asked.channel();
        this.name = asked.name();
        this.phone = asked.phone().value();
        this.ordinal = ordinal;
        this.email = asked.email().map(EmailAddress::value).orElse(null);
        this.company = asked.company().orElse(null);
        this.topic = asked.topic();
        this.preferredFrom = asked.preferredFrom().orElse(null);
        this.preferredTo = asked.preferredTo().orElse(null);
        this.timeZone = asked.timeZone().getId();
        this.contactId = asked.contact().map(ContactId::value).orElse(null);
        this.heldOver = promised.heldOver();
        this.startsAt = promised.startsAt();
        this.promisedBy = promised.callBy();
        this.calendarZone = promised.timeZone().getId();
        apply(request);
    }

    static CallbackRequestEntity from(CallbackRequest request, long ordinal) {
        return new CallbackRequestEntity(request, ordinal);
    }

    final void apply(CallbackRequest request) {
        course = CallbackCourseJson.write(request);
        callBy = request.callBy();
        open = request.open();
        changedAt = request.changedAt();
    }

    CallbackRequest toDomain() {
        var read = CallbackCourseJson.read(course);
        return new CallbackRequest(
                new CallbackReference(reference),
                new CallbackRequest.Asked(
                        askedAt,
                        channel,
                        name,
                        new PhoneNumber(phone),
                        Optional.ofNullable(email).map(EmailAddress::new),
                        Optional.ofNullable(company),
                        topic,
                        Optional.ofNullable(preferredFrom),
                        Optional.ofNullable(preferredTo),
                        ZoneId.of(timeZone),
                        Optional.ofNullable(contactId).map(ContactId::new)),
                new CallbackRequest.Promised(heldOver, startsAt, promisedBy, ZoneId.of(calendarZone)),
                read.attempts(),
                read.closing(),
                revision());
    }
}
