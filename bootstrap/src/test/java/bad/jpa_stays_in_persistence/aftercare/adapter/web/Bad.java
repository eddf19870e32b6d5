package bad.jpa_stays_in_persistence.aftercare.adapter.web;

final class Bad {
    jakarta.persistence.EntityManager entities;
}
