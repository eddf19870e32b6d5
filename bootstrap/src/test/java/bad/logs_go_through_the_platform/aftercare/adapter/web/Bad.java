package bad.logs_go_through_the_platform.aftercare.adapter.web;

final class Bad {
    java.util.logging.Logger log;
}
