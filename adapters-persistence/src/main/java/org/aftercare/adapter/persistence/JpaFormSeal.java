package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.application.port.FormSeal;
import org.aftercare.domain.access.SecretHash;

/** Seals by HMAC-SHA-256, with a key that lies in a table and is made when it is first needed. */
public final class JpaFormSeal implements FormSeal {
    private static final String ALGORITHM = "HmacSHA256";

    private final EntityManager entityManager;

    public JpaFormSeal(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String key() {
        var stored = stored("");
        if (!stored.isEmpty()) {
            return stored.getFirst();
        }
        // others may make one at the same moment: the first that is stored is the one
        entityManager
                .createNativeQuery("INSERT IGNORE INTO form_key (id, secret) VALUES (1, ?1)")
                .setParameter(1, SecretHash.newSecret())
                .executeUpdate();
        // to lock is to read afresh
        return stored(" FOR UPDATE").getFirst();
    }

    /** One column alone would come as no row; the second says nothing. */
    @SuppressWarnings("unchecked")
    private List<String> stored(String lock) {
        List<Object[]> rows = entityManager
                .createNativeQuery("SELECT secret, id FROM form_key WHERE id = 1" + lock)
                .getResultList();
        return rows.stream().map(row -> (String) row[0]).toList();
    }
}
