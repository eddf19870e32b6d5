package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final Pattern MODULE = Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "otpauth://totp/Aftercare:amelia%40harbour-lane.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Aftercare"
            })
    void what_is_drawn_can_be_read_and_has_its_quiet_zone(String text) throws ChecksumException, FormatException {
        var drawn = QrCode.of(text);

        var modules = new BitMatrix(drawn.size() - 8);
        MODULE.matcher(drawn.path())
                .results()
                .forEach(module ->
                        modules.set(Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4));

        assertThat(MODULE.matcher(drawn.path()).replaceAll("")).isEmpty();
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(text);
    }
}
