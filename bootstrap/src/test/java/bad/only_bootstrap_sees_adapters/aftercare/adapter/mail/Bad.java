package bad.only_bootstrap_sees_adapters.aftercare.adapter.mail;

public final class Bad {}
