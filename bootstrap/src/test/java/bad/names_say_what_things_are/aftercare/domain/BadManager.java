package bad.names_say_what_things_are.aftercare.domain;

final class BadManager {}
