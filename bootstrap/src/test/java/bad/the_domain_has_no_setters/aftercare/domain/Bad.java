package bad.the_domain_has_no_setters.aftercare.domain;

final class Bad {
    void setCount(int count) {}
}
