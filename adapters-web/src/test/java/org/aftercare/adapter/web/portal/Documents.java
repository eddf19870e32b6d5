package org.aftercare.adapter.web.portal;

/** Documents for tests beyond this package, on an engine of their own. */
public final class Documents {
    private Documents() {}

    public static AgreementDocuments made() {
        return new AgreementDocuments(Templates.engine());
    }

    public static StatementDocuments statements() {
        return new StatementDocuments(Templates.engine());
    }
}
