package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.CallbackRequest.Attempt;
import org.aftercare.domain.callback.CallbackRequest.AttemptOutcome;
import org.aftercare.domain.callback.CallbackRequest.Closing;
import org.aftercare.domain.callback.CallbackRequest.ClosingOutcome;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueNumber;

/** The form in which is stored what became of a callback request. */
final class CallbackCourseJson {
    private CallbackCourseJson() {}

    /** What became of one. */
    record Course(List<Attempt> attempts, Optional<Closing> closing) {
        /**
         * When the last of it happened.
         *
         * @param askedAt when nothing had become of it yet
         */
        Instant changedAt(Instant askedAt) {
            return Stream.concat(
                            attempts.stream().map(Attempt::at), closing.stream().map(Closing::at))
                    .max(Comparator.naturalOrder())
                    .orElse(askedAt);
        }
    }

    static String write(CallbackRequest request) {
        var attempts = Json.array();
        request.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
        var json = Json.document().add("attempts", attempts);
        request.closing().ifPresent(closing -> json.add("closing", closing(closing)));
        return Json.text(json.build());
    }

    private static JsonObjectBuilder attempt(Attempt attempt) {
        var json = Json.object()
                .add("at", attempt.at().toString())
                .add("by", actor(attempt.by()))
                .add("outcome", attempt.outcome().name())
                .add("note", attempt.note());
        attempt.callBy().ifPresent(callBy -> json.add("callBy", callBy.toString()));
        return json;
    }

    private static JsonObjectBuilder closing(Closing closing) {
        var json = Json.object()
                .add("at", closing.at().toString())
                .add("by", actor(closing.by()))
                .add("outcome", closing.outcome().name())
                .add("note", closing.note());
        closing.issue().ifPresent(issue -> json.add("issue", issue.toString()));
        return json;
    }

    private static JsonObjectBuilder actor(Actor actor) {
        return Json.object()
                .add("kind", actor.kind().name())
                .add("id", actor.id().toString())
                .add("name", actor.name());
    }

    static Course read(String text) {
        var json = Json.read(text);
        return new Course(
                json.getJsonArray("attempts").getValuesAs(JsonObject.class).stream()
                        .map(CallbackCourseJson::attempt)
                        .toList(),
                Optional.ofNullable(json.getJsonObject("closing")).map(CallbackCourseJson::closing));
    }

    private static Attempt attempt(JsonObject json) {
        return new Attempt(
                Instant.parse(json.getString("at")),
                actor(json.getJsonObject("by")),
                AttemptOutcome.valueOf(json.getString("outcome")),
                json.getString("note"),
                Json.optional(json, "callBy").map(Instant::parse));
    }

    private static Closing closing(JsonObject json) {
        return new Closing(
                Instant.parse(json.getString("at")),
                actor(json.getJsonObject("by")),
                ClosingOutcome.valueOf(json.getString("outcome")),
                json.getString("note"),
                Json.optional(json, "issue").flatMap(IssueNumber::parse));
    }

    private static Actor actor(JsonObject json) {
        return new Actor(
                Actor.Kind.valueOf(json.getString("kind")),
                UUID.fromString(json.getString("id")),
                json.getString("name"));
    }
}
