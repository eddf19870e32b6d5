package org.aftercare.application.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;

/** Keeps what it was given to deliver; can be told to be out of order. */
public final class RecordingMailer implements Mailer {
    private final List<Notice> delivered = new ArrayList<>();
    private final Map<UUID, String> secrets = new HashMap<>();
    private boolean outOfOrder;
    private Optional<RuntimeException> broken = Optional.empty();

    @Override
    public void deliver(Notice.WithLink notice, String secret) {
        deliver(notice);
        secrets.put(notice.id(), secret);
    }

    /** The secret that a notice brought, as the last delivery of it did. */
    public Optional<String> secret(UUID notice) {
        return Optional.ofNullable(secrets.get(notice));
    }

    @Override
    public void deliver(Notice notice) {
        if (outOfOrder) {
            throw new UnavailableException(
                    "the mail server is out of order", new IllegalStateException("as the test wants it"));
        }
        broken.ifPresent(defect -> {
            throw defect;
        });
        delivered.add(notice);
    }

    public void outOfOrder(boolean out) {
        this.outOfOrder = out;
    }

    /** Acts as if it had a defect. */
    public void broken(RuntimeException defect) {
        this.broken = Optional.of(defect);
    }

    public List<Notice> delivered() {
        return List.copyOf(delivered);
    }
}
