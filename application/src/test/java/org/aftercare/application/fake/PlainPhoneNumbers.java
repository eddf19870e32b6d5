package org.aftercare.application.fake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.domain.callback.PhoneNumber;

/** Takes every number of nine digits or more, as if all the world had Britain's habits. */
public final class PlainPhoneNumbers implements PhoneNumbers {
    @Override
    public Optional<PhoneNumber> read(String written) {
        var digits = written.replaceAll("[ ()-]", "");
        if (digits.matches("0[1-9][0-9]{8,9}")) {
            return Optional.of(new PhoneNumber("+44" + digits.substring(1)));
        }
        return digits.matches("\\+[1-9][0-9]{8,13}") ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    @Override
    public Optional<PhoneNumber> find(String text) {
        return Pattern.compile("[+0(][0-9 ()-]{8,}")
                .matcher(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .results()
                .flatMap(match -> read(match.group().strip()).stream())
                .findFirst();
    }
}
