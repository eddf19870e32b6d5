package bad.application_features_form_no_cycles.aftercare.application.one;

public final class Bad {
    bad.application_features_form_no_cycles.aftercare.application.two.Bad other;
}
