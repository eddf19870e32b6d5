package bad.the_application_knows_the_domain_only.aftercare.application;

final class Bad {
    javax.sql.DataSource fine;
    org.assertj.core.api.Assertions notFine;
}
