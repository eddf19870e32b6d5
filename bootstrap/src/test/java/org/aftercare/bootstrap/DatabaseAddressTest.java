package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static final Path DATA = Path.of("/var/lib/aftercare");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "embedded"})
    void without_an_address_it_is_embedded_in_the_data_folder(String none) {
        DatabaseAddress address = DatabaseAddress.of(none, DATA);

        assertThat(address.isEmbedded()).isTrue();
        assertThat(address.url()).startsWith("jdbc:h2:file:/var/lib/aftercare/database;MODE=MySQL");
        assertThat(address.printable()).isEqualTo("jdbc:h2:file:/var/lib/aftercare/database");
    }

    @Test
    void what_aftercare_counts_on_is_added_to_an_address_of_mysql() {
        DatabaseAddress address = DatabaseAddress.of("jdbc:mysql://db:3306/aftercare", DATA);

        assertThat(address.url())
                .startsWith("jdbc:mysql://db:3306/aftercare?useLocalSessionState=true&rewriteBatchedStatements=true")
                .contains("&cachePrepStmts=true", "&connectTimeout=2000", "&socketTimeout=4000");
    }

    @Test
    void the_certificate_of_the_web_server_is_not_shown_to_a_database() {
        DatabaseAddress address = DatabaseAddress.of("jdbc:mysql://db:3306/aftercare", DATA);

        assertThat(address.url()).contains("&fallbackToSystemKeyStore=false");
    }

    @Test
    void what_the_address_says_stays() {
        DatabaseAddress address =
                DatabaseAddress.of("jdbc:mysql://db/aftercare?socketTimeout=60000&sslMode=REQUIRED", DATA);

        assertThat(address.url())
                .startsWith("jdbc:mysql://db/aftercare?socketTimeout=60000&sslMode=REQUIRED&useLocalSessionState=true")
                .doesNotContain("socketTimeout=4000");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://root:geheim@db:3306/x, jdbc:mysql://db:3306/x",
        "jdbc:mysql://db/x?password=geheim&user=root, jdbc:mysql://db/x",
        "jdbc:oracle:thin, jdbc:oracle:thin"
    })
    void nothing_secret_is_printed(String url, String printed) {
        assertThat(DatabaseAddress.of(url, DATA).printable()).isEqualTo(printed);
    }
}
