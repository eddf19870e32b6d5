package bad.adapters_do_not_know_each_other.aftercare.adapter.web;

final class Worse {
    bad.adapters_do_not_know_each_other.aftercare.adapter.mail.Bad neighbour;
}
