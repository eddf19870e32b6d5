package org.aftercare.application.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.webhook.EndpointAddress;

/** Keeps what is sent, and answers as a test wants. Whatever listens at an address under {@code private.example} is out of bounds. */
public final class RecordingWebhookSender implements WebhookSender {
    private final List<Message> messages = new ArrayList<>();
    private Answer answer = new Answer.Answered(204, Optional.empty());

    @Override
    public Optional<String> objection(EndpointAddress address) {
        return Optional.of("not lead into a private network")
                .filter(why -> address.value().getHost().endsWith("private.example"));
    }

    @Override
    public Answer send(Message message) {
        messages.add(message);
        return answer;
    }

    /** Answers so from now on. */
    public void answer(Answer other) {
        answer = other;
    }

    /** Answers with a status from now on. */
    public void answer(int status) {
        answer(new Answer.Answered(status, Optional.empty()));
    }

    /** What was sent, in this order. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }
}
