package bad.no_field_injection.aftercare.adapter.web;

final class Bad {
    @jakarta.inject.Inject
    Object injected;
}
