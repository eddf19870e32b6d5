package bad.adapters_do_not_know_bootstrap.aftercare.adapter.web;

final class Worse {
    bad.adapters_do_not_know_bootstrap.aftercare.bootstrap.Bad settings;
}
