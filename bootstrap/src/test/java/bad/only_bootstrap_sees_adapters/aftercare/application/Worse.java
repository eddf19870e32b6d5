package bad.only_bootstrap_sees_adapters.aftercare.application;

final class Worse {
    bad.only_bootstrap_sees_adapters.aftercare.adapter.mail.Bad outside;
}
