package org.aftercare.adapter.web.problem;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Explains the types of problems at their addresses. */
@WebServlet({"/problems", "/problems/*"})
public class ProblemPages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            write(response, page("Problems", list()));
            return;
        }
        var type = Arrays.stream(ProblemType.values())
                .filter(candidate -> path.equals("/" + candidate.pageName()))
                .findFirst();
        if (type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(response, page(type.get().title(), explanation(type.get())));
    }

    private static void write(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().write(page);
    }

    private static String list() {
        return Arrays.stream(ProblemType.values())
                .map(type ->
                        "<li><a href=\"" + type.address() + "\">" + type.status() + " " + type.title() + "</a></li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String explanation(ProblemType type) {
        return "<p>HTTP status " + type.status() + ".</p>\n<p>" + type.explanation() + "</p>\n<p><a href=\""
                + ProblemType.ROOT + "\">All problems</a></p>";
    }

    /** A page; its texts are our own, and have nothing in them that HTML would take for itself. */
    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Aftercare</title>
                <link rel="stylesheet" href="/assets/portal.css">
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(title, body);
    }
}
