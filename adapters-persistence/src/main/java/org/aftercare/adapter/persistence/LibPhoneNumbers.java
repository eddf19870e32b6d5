package org.aftercare.adapter.persistence;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.domain.callback.PhoneNumber;

/** Reads phone numbers by Google's libphonenumber, which knows every country's. */
public final class LibPhoneNumbers implements PhoneNumbers {
    private static final int LONGEST = 50;
    /** So many pieces of a text that look like numbers are tried. */
    private static final long MOST_TRIES = 100;

    /** The library takes letters for digits, as on old phones, and skips words: we take neither. */
    private static final Pattern WRITTEN_AS_NUMBERS_ARE =
            Pattern.compile("\\s*\\+?[0-9()./\\-\\u2010-\\u2015\\u00a0\\u2009\\u202f ]+");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String country;

    /**
     * Reads numbers of the world.
     *
     * @param country by ISO 3166-1, such as {@code GB}: where numbers without a country's code belong to
     */
    public LibPhoneNumbers(String country) {
        if (!countries().contains(country)) {
            throw new IllegalArgumentException("no country whose phone numbers are known: " + country);
        }
        this.country = country;
    }

    /** Every country that can be named. */
    public static Set<String> countries() {
        return PhoneNumberUtil.getInstance().getSupportedRegions();
    }

    @Override
    public Optional<PhoneNumber> read(String written) {
        if (written.length() > LONGEST
                || !WRITTEN_AS_NUMBERS_ARE.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            var number = library.parse(written, country);
            return library.isPossibleNumber(number) && library.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(library.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<PhoneNumber> find(String text) {
        var looked = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        for (var match : library.findNumbers(looked, country, PhoneNumberUtil.Leniency.VALID, MOST_TRIES)) {
            return Optional.of(new PhoneNumber(library.format(match.number(), PhoneNumberFormat.E164)));
        }
        return Optional.empty();
    }
}
