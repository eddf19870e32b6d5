package bad.adapters_do_not_know_bootstrap.aftercare.bootstrap;

public final class Bad {}
