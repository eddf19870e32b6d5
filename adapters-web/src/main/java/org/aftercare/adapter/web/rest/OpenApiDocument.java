package org.aftercare.adapter.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands out the description of the API, which the build made, as JSON or YAML. */
@WebServlet("/openapi")
public class OpenApiDocument extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The forms in which the description is there. */
    enum Format {
        JSON("application/json", "openapi.json"),
        YAML("application/yaml", "openapi.yaml");

        private final String mediaType;
        private final String file;

        Format(String mediaType, String file) {
            this.mediaType = mediaType;
            this.file = file;
        }

        /**
         * The form that the client likes best.
         *
         * @param parameter {@code json} or {@code yaml}, or null
         * @param accept the header, or null
         */
        static Format wanted(@Nullable String parameter, @Nullable String accept) {
            if (parameter != null) {
                return parameter.equals("yaml") ? YAML : JSON;
            }
            var yaml = accept == null ? -1 : accept.indexOf("yaml");
            var json = accept == null ? -1 : accept.indexOf("json");
            return yaml >= 0 && (json < 0 || yaml < json) ? YAML : JSON;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = Format.wanted(request.getParameter("format"), request.getHeader("Accept"));
        try (var document = OpenApiDocument.class.getResourceAsStream(format.file)) {
            if (document == null) {
                throw new IllegalStateException("the build made no " + format.file);
            }
            response.setContentType(format.mediaType);
            response.setHeader("Vary", "Accept");
            response.getOutputStream().write(document.readAllBytes());
        }
    }
}
