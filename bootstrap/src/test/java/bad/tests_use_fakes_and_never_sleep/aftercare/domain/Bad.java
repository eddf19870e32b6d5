package bad.tests_use_fakes_and_never_sleep.aftercare.domain;

final class Bad {
    void act() throws InterruptedException {
        Thread.sleep(1);
    }
}
