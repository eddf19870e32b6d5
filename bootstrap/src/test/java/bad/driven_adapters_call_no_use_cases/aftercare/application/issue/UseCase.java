package bad.driven_adapters_call_no_use_cases.aftercare.application.issue;

public final class UseCase {}
