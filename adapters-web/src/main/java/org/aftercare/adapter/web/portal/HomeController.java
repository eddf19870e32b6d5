package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The first page: says what this is, to anyone. */
@Path("/")
@Controller
@Dependent
public class HomeController {

    private final Models models;

    @Inject
    HomeController(Models models) {
        this.models = models;
    }

    @GET
    public String home() {
        models.put("example", Strip.example());
        return "home.html";
    }
}
