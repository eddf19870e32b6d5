package bad.domain_features_form_no_cycles.aftercare.domain.one;

public final class Bad {
    bad.domain_features_form_no_cycles.aftercare.domain.two.Bad other;
}
