package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Preferences;
import org.aftercare.domain.customer.Topic;

/** What somebody says about himself in the form for it, as it came. */
final class ProfileInput {
    static final String NAME = "name";
    static final String ZONE = "zone";
    static final String TOPIC = "topic";

    private final String name;
    private final String zone;
    private final List<String> topics;

    public ProfileInput(
            @DefaultValue("") @FormParam(NAME) String name,
            @DefaultValue("") @FormParam(ZONE) String zone,
            @FormParam(TOPIC) List<String> topics) {
        this.name = name;
        this.zone = zone;
        this.topics = List.copyOf(topics);
    }

    /** As it is stored. */
    static ProfileInput of(Contact contact, Preferences preferences) {
        return new ProfileInput(
                contact.name(),
                preferences.timeZone().map(ZoneId::getId).orElse(""),
                Arrays.stream(Topic.values())
                        .filter(preferences::wants)
                        .map(Topic::name)
                        .toList());
    }

    String name() {
        return name;
    }

    String zone() {
        return zone;
    }

    boolean wants(Topic topic) {
        return topics.contains(topic.name());
    }

    /** What is wrong with it, by field; empty if nothing is. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (name.isBlank()) {
            faults.put(NAME, Wording.say("account.name.missing"));
        } else {
            var refused = new Faults();
            refused.attempt("", () -> Text.line(name, Contact.MAX_NAME));
            refused.all().stream()
                    .findFirst()
                    .map(Fault::detail)
                    .ifPresent(detail ->
                            faults.put(NAME, Wording.say("report.fault", Wording.say("account.name.label"), detail)));
        }
        if (!zone.isEmpty() && Zones.of(zone).isEmpty()) {
            faults.put(ZONE, Wording.say("account.zone.unknown"));
        }
        return faults;
    }

    /** What is wanted, where there are no faults. */
    Preferences preferences() {
        Optional<ZoneId> chosen = Zones.of(zone);
        Set<Topic> unwanted = EnumSet.allOf(Topic.class);
        unwanted.removeIf(this::wants);
        return new Preferences(chosen, unwanted);
    }
}
