package bad.injection_stays_outside.aftercare.application;

@jakarta.inject.Singleton
final class Bad {}
