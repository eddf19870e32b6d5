package bad.domain_fields_are_final.aftercare.domain;

final class Bad {
    int count;
}
