package bad.adapters_show_only_what_others_use.aftercare.adapter.mail;

public final class Bad {}
