package org.aftercare.adapter.web.portal;

import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.domain.calendar.ServiceWindow;

/** The kinds of time, in words. */
final class Windows {
    private Windows() {}

    /** "Weekend", "Office hours". */
    static String name(ServiceWindow window) {
        return Wording.say("window." + window);
    }

    /** "at weekends", "in office hours". */
    static String when(ServiceWindow window) {
        return Wording.say("window.when." + window);
    }

    /** "in office hours and at weekends"; "round the clock" for all of them. */
    static String covered(Set<ServiceWindow> windows) {
        return windows.size() == ServiceWindow.values().length
                ? Wording.say("window.when.all")
                : Wording.row(Stream.of(ServiceWindow.values())
                        .filter(windows::contains)
                        .map(Windows::when)
                        .toList());
    }
}
