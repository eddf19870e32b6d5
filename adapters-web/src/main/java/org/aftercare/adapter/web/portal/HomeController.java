package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.aftercare.application.clock.NextClosure;
import org.aftercare.application.issue.ShowHome;

/** The first page: says what this is to anyone, and what is open to a contact who is logged in. */
@Path("/")
@Controller
@Dependent
public class HomeController {
    private final ShowHome showHome;
    private final NextClosure nextClosure;
    private final OwnCharges ownCharges;
    private final Visitor visitor;
    private final Models models;

    @Inject
    HomeController(ShowHome showHome, NextClosure nextClosure, OwnCharges ownCharges, Visitor visitor, Models models) {
        this.showHome = showHome;
        this.nextClosure = nextClosure;
        this.ownCharges = ownCharges;
        this.visitor = visitor;
        this.models = models;
    }

    @GET
    public String home() {
        if (!visitor.isLoggedIn()) {
            models.put("example", Strip.example());
            return "welcome.html";
        }
        models.put("home", HomePage.of(shown(), told(), visitor.zone()));
        models.put("charges", ownCharges.home(visitor.caller()));
        return "home.html";
    }

    private ShowHome.Outcome.Shown shown() {
        return switch (showHome.execute(new ShowHome.Command(visitor.caller()))) {
            case ShowHome.Outcome.Shown shown -> shown;
        };
    }

    private NextClosure.Outcome.Told told() {
        return switch (nextClosure.execute(new NextClosure.Command(visitor.caller()))) {
            case NextClosure.Outcome.Told told -> told;
        };
    }
}
