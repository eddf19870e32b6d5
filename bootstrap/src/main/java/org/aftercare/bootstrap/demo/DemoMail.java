package org.aftercare.bootstrap.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.aftercare.application.port.Mailbox;

/** A mail as the mailbox would bring it, for the demonstration, which has none. */
final class DemoMail {
    private static final Duration AGO = Duration.ofMinutes(20);

    private DemoMail() {}

    /** Of somebody whom nobody knows by that address; so it waits in quarantine. */
    static Mailbox.Arrived fromAPrivateAddress(Instant now) {
        var content = """
                From: Jonas Reed <jonas.reed@post.example>
                To: support@larkspur.example
                Subject: Label printer in the bakehouse
                Message-ID: <20261120.jonas@post.example>
                Content-Type: text/plain; charset=utf-8

                Writing from home: since the update the label printer in the bakehouse
                prints every label twice. Could you have a look before Monday's bread?

                Jonas (Harbour Lane Bakery)
                """.getBytes(StandardCharsets.UTF_8);
        return new Mailbox.Arrived(now.minus(AGO), content.length, content, true);
    }
}
