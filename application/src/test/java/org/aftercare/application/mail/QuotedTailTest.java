package org.aftercare.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It works again.",
                "It works again.\n\n> Is it back?\n> Robin",
                "It works again.\n\nOn Tue, 24 Nov 2026 at 10:15, Robin Vale wrote:\n> Is it back?",
                "It works again.\n\nOn Tue, 24 Nov 2026 at 10:15, Robin Vale <support@vendor.example>\nwrote:\n\n> Is it back?\n>\n",
                "It works again.\n\nAm Di., 24. Nov. 2026 um 10:15 Uhr schrieb Robin Vale:\n> Is it back?",
                "It works again.\n\nLe mar. 24 nov. 2026 à 10:15, Robin a écrit :\n> Is it back?",
                "It works again.\n\n-----Original Message-----\nFrom: Robin\nIs it back?",
                "It works again.\n\n-----Ursprüngliche Nachricht-----\nVon: Robin\nIs it back?",
                "It works again.\n\n________________________________\nFrom: Robin Vale\nSent: Tuesday\nIs it back?",
                "It works again.\n\nFrom: Robin Vale\nSent: Tuesday, 24 November 2026 10:15\nTo: Nora\nSubject: AC-1042\n\nIs it back?",
                "It works again.\n\nVon: Robin Vale\nGesendet: Dienstag\nAn: Nora\nBetreff: AC-1042\n\nIs it back?",
                "\n\nIt works again.\n   \n"
            })
    void what_is_answered_is_cut_off(String text) {
        assertThat(QuotedTail.cut(text)).isEqualTo("It works again.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Is the till back?\nYes.\n> And the scanner?\nNo, since Tuesday.",
                "From: me it looks fine\nand from Nora too",
                "A line:\nwithout a quote beneath it",
                "Prices below > 10 are wrong.\n10 > 9",
                "----------\nnot the head of a mail",
                "_________________________\nnor this"
            })
    void what_stands_between_or_is_no_quotation_stays(String text) {
        assertThat(QuotedTail.cut(text)).isEqualTo(text);
    }

    @Test
    void where_nothing_else_is_said_the_quotation_is_what_is_said() {
        assertThat(QuotedTail.cut("\n> The till prints nothing.\n")).isEqualTo("> The till prints nothing.");
        assertThat(QuotedTail.cut("")).isEmpty();
    }

    @Test
    void a_line_without_a_colon_above_the_quotation_belongs_to_the_answer() {
        assertThat(QuotedTail.cut("See what Robin wrote\n> Is it back?")).isEqualTo("See what Robin wrote");
    }

    @Test
    void absurd_lines_take_no_time() {
        var absurd = "<@".repeat(100_000) + "\n> " + "a".repeat(100_000);

        assertThat(QuotedTail.cut("Yes.\n" + absurd)).startsWith("Yes.");
    }
}
