package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.port.Drafts;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.Test;

/** What a contact began to report. */
class DraftsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Contact carla = aftercare.contact(aftercare.customer("Bakery"), "Carla", "carla@bakery.example");

    private KeepDraft.Outcome keep(String text) {
        return aftercare.keepDraft.execute(new KeepDraft.Command(new Caller.OfCustomer(carla), text));
    }

    private ReadDraft.Outcome read() {
        return aftercare.readDraft.execute(new ReadDraft.Command(new Caller.OfCustomer(carla)));
    }

    @Test
    void is_kept_until_it_is_sent_or_thrown_away() {
        assertThat(read()).isEqualTo(new ReadDraft.Outcome.None());
        assertThat(keep("Slow")).isEqualTo(new KeepDraft.Outcome.Kept());
        assertThat(read()).isEqualTo(new ReadDraft.Outcome.Found("Slow"));
        assertThat(keep("")).isEqualTo(new KeepDraft.Outcome.Forgotten());
        assertThat(read()).isEqualTo(new ReadDraft.Outcome.None());
    }

    @Test
    void is_remembered_for_thirty_days() {
        keep("Slow");

        aftercare.clock.set("2026-12-23T10:00:00Z");
        var onTheLastDay = read();
        aftercare.clock.set("2026-12-23T10:00:00.000001Z");
        var after = read();

        assertThat(onTheLastDay).isEqualTo(new ReadDraft.Outcome.Found("Slow"));
        assertThat(after).isEqualTo(new ReadDraft.Outcome.None());
    }

    @Test
    void what_is_longer_than_any_report_changes_nothing() {
        keep("Slow");

        assertThat(keep("x".repeat(Drafts.LONGEST + 1))).isEqualTo(new KeepDraft.Outcome.TooLong());
        assertThat(read()).isEqualTo(new ReadDraft.Outcome.Found("Slow"));
    }
}
