package org.aftercare.adapter.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.aftercare.adapter.web.problem.Problem;
import org.aftercare.adapter.web.problem.ProblemType;

/** Shows the description of the API to people; says of everything else beside the API itself that it is not there. */
@WebServlet({"/api", "/api/*"})
public class ApiPages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>The API of Aftercare</title>
            <link rel="stylesheet" href="UI/swagger-ui.css">
            <script src="UI/swagger-ui-bundle.js" defer></script>
            <script src="/assets/api.js" defer></script>
            </head>
            <body>
            <noscript>
            <h1>The API of Aftercare</h1>
            <p>To try it out here takes JavaScript. Its whole description is also there
            <a href="/openapi?format=yaml">as YAML</a> and <a href="/openapi?format=json">as JSON</a>.</p>
            </noscript>
            <div id="api"></div>
            </body>
            </html>
            """.replace("UI/", userInterface());

    /** Where the web jar of the user interface is; its address has its version in it. */
    private static String userInterface() {
        var version = new Properties();
        try (var pom = ApiPages.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            if (pom == null) {
                throw new IllegalStateException("there is no swagger-ui on the class path");
            }
            version.load(pom);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return "/webjars/swagger-ui/" + version.getProperty("version") + "/";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var isHome = path == null || path.equals("/");
        if (isHome && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))) {
            write(response, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
            return;
        }
        var type = isHome ? ProblemType.METHOD_NOT_ALLOWED : ProblemType.NOT_FOUND;
        if (isHome) {
            response.setHeader("Allow", "GET, HEAD");
        }
        response.setStatus(type.status());
        write(response, Problem.MEDIA_TYPE, JsonWriter.bytes(type.problem("The API begins at /api/v1.")));
    }

    private static void write(HttpServletResponse response, String mediaType, byte[] bytes) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
