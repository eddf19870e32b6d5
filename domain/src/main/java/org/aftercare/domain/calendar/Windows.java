package org.aftercare.domain.calendar;

import java.util.EnumSet;
import java.util.Set;

/**
 * A set of service windows, as small as an {@code int}: which kinds of time count.
 *
 * @param bits the sum of the windows' own bits, 0 to 15
 */
public record Windows(int bits) {
    /** How many sets of windows there are. */
    static final int COUNT = 16;

    public Windows {
        if (bits < 0 || bits >= COUNT) {
            throw new IllegalArgumentException("not a set of service windows: " + Integer.toBinaryString(bits));
        }
    }

    public static Windows of(Set<ServiceWindow> windows) {
        var bits = 0;
        for (var window : windows) {
            bits |= window.bit();
        }
        return new Windows(bits);
    }

    public static Windows of(ServiceWindow first, ServiceWindow... rest) {
        return of(EnumSet.of(first, rest));
    }

    public boolean contains(ServiceWindow window) {
        return (bits & window.bit()) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }
}
