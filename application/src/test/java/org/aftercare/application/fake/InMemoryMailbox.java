package org.aftercare.application.fake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aftercare.application.port.Mailbox;
import org.aftercare.application.port.UnavailableException;

/** A mailbox that tests put mails into; can be told to be out of order. */
public final class InMemoryMailbox implements Mailbox {
    private final Deque<Arrived> waiting = new ArrayDeque<>();
    private final List<Filing> filed = new ArrayList<>();
    private boolean outOfOrder;

    public void put(String content, String receivedAt) {
        put(content.getBytes(StandardCharsets.UTF_8), receivedAt);
    }

    public void put(byte[] content, String receivedAt) {
        waiting.add(new Arrived(Instant.parse(receivedAt), content.length, content, true));
    }

    public void put(Arrived mail) {
        waiting.add(mail);
    }

    public void outOfOrder(boolean broken) {
        this.outOfOrder = broken;
    }

    /** How many mails lie in it. */
    public int waiting() {
        return waiting.size();
    }

    /** Where the mails went, in their order. */
    public List<Filing> filed() {
        return List.copyOf(filed);
    }

    @Override
    public void empty(Taker taker) {
        if (outOfOrder) {
            throw new UnavailableException(
                    "the mailbox is out of order", new IllegalStateException("as the test wants it"));
        }
        for (var mail = waiting.peek(); mail != null; mail = waiting.peek()) {
            filed.add(taker.take(mail));
            waiting.remove();
        }
    }
}
