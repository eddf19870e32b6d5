package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** Second factors in tables, sealed; what is good once is used up by statements that compare. */
public final class JpaSecondFactors implements SecondFactors {
    private static final String HASH = "hash";
    private static final String CONTACT = "contact";

    private final EntityManager entityManager;
    private final SecretSeal seal;

    public JpaSecondFactors(EntityManager entityManager, SecretSeal seal) {
        this.entityManager = entityManager;
        this.seal = seal;
    }

    @Override
    public Optional<SecondFactor> find(ContactId contact) {
        return entityManager
                .createQuery(
                        "select f from SecondFactorEntity f where f.contactId = :contact", SecondFactorEntity.class)
                .setParameter(CONTACT, contact.value())
                // a statement may have changed it since it was loaded
                .setHint(QueryHints.REFRESH, HintValues.TRUE)
                .getResultStream()
                .findFirst()
                .map(found -> found.toDomain(seal));
    }

    @Override
    public void save(SecondFactor factor) {
        var sealed = seal.seal(factor.secret(), factor.contactId().value().toString());
        var changed = entityManager
                .createQuery("update SecondFactorEntity f set f.sealed = :sealed, f.confirmedAt = :confirmed,"
                        + " f.lastStep = :none where f.contactId = :contact")
                .setParameter("sealed", sealed)
                .setParameter("confirmed", factor.confirmedAt().orElse(null))
                .setParameter("none", SecondFactorEntity.NONE_USED)
                .setParameter(CONTACT, factor.contactId().value())
                .executeUpdate();
        if (changed == 0) {
            entityManager.persist(new SecondFactorEntity(factor.contactId(), sealed, factor.confirmedAt()));
            entityManager.flush();
        }
    }

    @Override
    public void remove(ContactId contact) {
        forgetRecoveryCodes(contact);
        entityManager
                .createQuery("delete from SecondFactorEntity f where f.contactId = :contact")
                .setParameter(CONTACT, contact.value())
                .executeUpdate();
    }

    @Override
    public boolean use(ContactId contact, long step) {
        return entityManager
                        .createQuery("update SecondFactorEntity f set f.lastStep = :step"
                                + " where f.contactId = :contact and f.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter(CONTACT, contact.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void saveRecoveryCodes(ContactId contact, Collection<SecretHash> codes) {
        forgetRecoveryCodes(contact);
        codes.forEach(code -> entityManager.persist(new RecoveryCodeEntity(contact, code)));
        entityManager.flush();
    }

    private void forgetRecoveryCodes(ContactId contact) {
        entityManager
                .createQuery("delete from RecoveryCodeEntity c where c.contactId = :contact")
                .setParameter(CONTACT, contact.value())
                .executeUpdate();
    }

    @Override
    public boolean useRecoveryCode(ContactId contact, SecretHash code) {
        return entityManager
                        .createQuery("delete from RecoveryCodeEntity c where c.hash = :hash and c.contactId = :contact")
                        .setParameter(HASH, code.hex())
                        .setParameter(CONTACT, contact.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public int recoveryCodes(ContactId contact) {
        return entityManager
                .createQuery("select count(c) from RecoveryCodeEntity c where c.contactId = :contact", Long.class)
                .setParameter(CONTACT, contact.value())
                .getSingleResult()
                .intValue();
    }

    @Override
    public Optional<SecondStep> step(SecretHash hash) {
        return entityManager
                .createQuery("select s from SecondStepEntity s where s.hash = :hash", SecondStepEntity.class)
                .setParameter(HASH, hash.hex())
                // a statement may have changed it since it was loaded
                .setHint(QueryHints.REFRESH, HintValues.TRUE)
                .getResultStream()
                .findFirst()
                .map(SecondStepEntity::toDomain);
    }

    @Override
    public void save(SecondStep step) {
        entityManager.persist(new SecondStepEntity(step));
        entityManager.flush();
    }

    @Override
    public boolean attempt(SecretHash step) {
        return entityManager
                        .createQuery("update SecondStepEntity s set s.tries = s.tries + 1"
                                + " where s.hash = :hash and s.tries < :most and s.endedAt is null")
                        .setParameter(HASH, step.hex())
                        .setParameter("most", SecondStep.MOST_TRIES)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void end(SecretHash step, Instant at) {
        entityManager
                .createQuery("update SecondStepEntity s set s.endedAt = :at where s.hash = :hash")
                .setParameter("at", at)
                .setParameter(HASH, step.hex())
                .executeUpdate();
    }

    @Override
    public int forgetSteps(Instant begunBefore, int limit) {
        var hashes = entityManager
                .createQuery("select s.hash from SecondStepEntity s where s.startedAt < :before", String.class)
                .setParameter("before", begunBefore)
                .setMaxResults(limit)
                .getResultList();
        return hashes.isEmpty()
                ? 0
                : entityManager
                        .createQuery("delete from SecondStepEntity s where s.hash in :hashes")
                        .setParameter("hashes", hashes)
                        .executeUpdate();
    }
}
