package org.aftercare.application.fake;

import java.util.ArrayList;
import java.util.List;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;

/** Keeps what it was given to deliver; can be told to be out of order. */
public final class RecordingMailer implements Mailer {
    private final List<Notice> delivered = new ArrayList<>();
    private boolean outOfOrder;

    @Override
    public void deliver(Notice notice) {
        if (outOfOrder) {
            throw new UnavailableException(
                    "the mail server is out of order", new IllegalStateException("as the test wants it"));
        }
        delivered.add(notice);
    }

    public void outOfOrder(boolean broken) {
        this.outOfOrder = broken;
    }

    public List<Notice> delivered() {
        return List.copyOf(delivered);
    }
}
