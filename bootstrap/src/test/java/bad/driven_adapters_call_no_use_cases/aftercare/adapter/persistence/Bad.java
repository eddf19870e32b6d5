package bad.driven_adapters_call_no_use_cases.aftercare.adapter.persistence;

final class Bad {
    bad.driven_adapters_call_no_use_cases.aftercare.application.issue.UseCase useCase;
}
