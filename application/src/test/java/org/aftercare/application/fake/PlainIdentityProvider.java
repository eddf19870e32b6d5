package org.aftercare.application.fake;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.aftercare.application.port.IdentityProvider;

/** Lets in whomever a test wants, by codes that are good once, and only for the browser that was sent out for them. */
public final class PlainIdentityProvider implements IdentityProvider {
    private record Answer(Identity identity, Proof proof) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private boolean away;

    @Override
    public String name() {
        return "https://login.vendor.example";
    }

    @Override
    public Question question(Proof proof) {
        return away
                ? new Question.Away()
                : new Question.At(URI.create(name() + "/?state=" + proof.state() + "&nonce=" + proof.nonce()));
    }

    /** Gives out a code for somebody whose browser was sent out with a proof. */
    public void admits(String code, Identity identity, Proof proof) {
        answers.put(code, new Answer(identity, proof));
    }

    @Override
    public Identity identify(String code, Proof proof) {
        if (away) {
            return new Identity.Away();
        }
        var answer = answers.remove(code);
        if (answer == null) {
            return new Identity.Spent();
        }
        return answer.proof().equals(proof) ? answer.identity() : new Identity.Unreliable();
    }

    /** Cannot be reached from now on. */
    public void goAway() {
        away = true;
    }
}
