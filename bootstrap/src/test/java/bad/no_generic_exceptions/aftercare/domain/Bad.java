package bad.no_generic_exceptions.aftercare.domain;

final class Bad {
    void act() {
        throw new RuntimeException("what?");
    }
}
