package org.aftercare.adapter.web.portal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Form;
import java.io.IOException;
import org.eclipse.krazo.security.DefaultFormEntityProvider;
import org.eclipse.krazo.security.FormEntityProvider;

/**
 * Reads forms as Krazo does, but what is no form is the sender's fault, not ours. Keeps what was read as an attribute of the
 * request, so that it can be shown again where the form is refused.
 */
@Priority(1)
public final class StrictForms implements FormEntityProvider {
    private final FormEntityProvider usual = new DefaultFormEntityProvider();

    @Override
    public Form getForm(ContainerRequestContext request) throws IOException {
        try {
            var form = usual.getForm(request);
            request.setProperty(LostForm.READ, form);
            return form;
        } catch (IllegalArgumentException brokenEncoding) {
            throw new BadRequestException(brokenEncoding);
        }
    }
}
