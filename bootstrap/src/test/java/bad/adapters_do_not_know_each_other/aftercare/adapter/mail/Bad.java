package bad.adapters_do_not_know_each_other.aftercare.adapter.mail;

public final class Bad {}
