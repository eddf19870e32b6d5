package org.aftercare.adapter.web.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What of an issue's page changes while one looks at it.
 *
 * @param status {@code OPEN}, {@code WAITING} or {@code RESOLVED}; {@code CONFIRMED} where the customer said so too
 * @param promise what matters most now
 * @param why the reckoning of the clock that this is about
 * @param others what else is promised
 * @param answered whether the contact can read an answer
 */
record IssueLive(
        String status,
        SeverityWords severity,
        Promise promise,
        Optional<Why> why,
        List<Other> others,
        boolean answered,
        List<Said> conversation) {

    /** A promise beside the one that matters most. */
    public record Other(String id, String title, Promise promise, Optional<Why> why) {}

    /**
     * One piece of the conversation.
     *
     * @param at for machines
     * @param did what was done, behind who did it; empty where something was only said
     * @param html what was said, safe to show; empty where nothing was
     * @param files that came with it
     */
    public record Said(
            String who, boolean byUs, String at, String when, String did, String html, List<FileLink> files) {}

    /** A file that can be fetched. */
    public record FileLink(String name, String size, String href) {}

    /** Stands for all of it: another one looks different. */
    public String seen() {
        var checksum = new CRC32C();
        checksum.update(toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    public boolean resolved() {
        return status.equals("RESOLVED") || status.equals("CONFIRMED");
    }

    public boolean confirmed() {
        return status.equals("CONFIRMED");
    }

    public boolean waiting() {
        return status.equals("WAITING");
    }

    /** What is to be said of what came since so many pieces of the conversation; empty if nothing did. */
    String news(int said) {
        return conversation.stream()
                .skip(Math.max(0, said))
                .filter(Said::byUs)
                .reduce((before, after) -> after)
                .map(latest -> Wording.say("issue.news", latest.who()))
                .orElse("");
    }
}
