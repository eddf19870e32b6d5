package bad.no_standard_streams.aftercare.domain;

final class Bad {
    void act() {
        System.out.println("here");
    }
}
