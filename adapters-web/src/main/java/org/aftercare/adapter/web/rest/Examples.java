package org.aftercare.adapter.web.rest;

/** Examples for the description of the API. A test sends the requests, and finds them to work. */
final class Examples {
    static final String TERMS = """
            {"effectiveFrom": "2026-01-01",
             "calendar": {
               "timeZone": "Europe/London",
               "officeHours": {
                 "MONDAY": [{"from": "09:00", "to": "17:30"}], "TUESDAY": [{"from": "09:00", "to": "17:30"}],
                 "WEDNESDAY": [{"from": "09:00", "to": "17:30"}], "THURSDAY": [{"from": "09:00", "to": "17:30"}],
                 "FRIDAY": [{"from": "09:00", "to": "12:30"}, {"from": "13:15", "to": "17:00"}]},
               "bankHolidays": {"region": "gb-eng"},
               "closures": [{"date": "2026-12-24", "from": "13:00", "to": "24:00", "name": "Christmas Eve"},
                            {"date": "2026-12-31", "name": "Stock-taking"}]},
             "holdOver": "NEXT_WORKING_DAY",
             "warnAt": [75, 90],
             "coverage": {
               "S1": {"OFFICE_HOURS": {"respondWithin": "PT30M", "updateEvery": "PT2H", "resolveWithin": "PT8H"},
                      "WEEKEND": {"respondWithin": "PT2H"}},
               "S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}},
               "S5": {"OFFICE_HOURS": {"respondWithin": "P5D"}}}}
            """;

    static final String NEW_AGREEMENT = """
            {"customerId": "01890a5d-ac96-774b-bcce-b302099a8057",
             "title": "Support for the ordering portal",
             "systems": ["Portal", "Shop"],
             "terms":\s""" + TERMS + "}";

    static final String NEW_CHARGED_AGREEMENT = """
            {"customerId": "01890a5d-ac96-774b-bcce-b302099a8057",
             "title": "Support for the warehouse",
             "systems": ["Portal", "Stock"],
             "terms": {
               "effectiveFrom": "2026-01-01",
               "calendar": {
                 "timeZone": "Europe/London",
                 "officeHours": {
                   "MONDAY": [{"from": "09:00", "to": "17:00"}], "TUESDAY": [{"from": "09:00", "to": "17:00"}],
                   "WEDNESDAY": [{"from": "09:00", "to": "17:00"}], "THURSDAY": [{"from": "09:00", "to": "17:00"}],
                   "FRIDAY": [{"from": "09:00", "to": "17:00"}]},
                 "bankHolidays": {"region": "gb-eng"}},
               "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}},
               "charges": {
                 "currency": "GBP", "monthlyFee": "450.00", "vatRate": "20",
                 "supportLevels": [1, 2],
                 "allowance": {"minutesPerMonth": 600, "rollOverMonths": 3, "overageRate": "95.00"},
                 "rates": {
                   "S1": {"OFFICE_HOURS": "120.00", "OUT_OF_HOURS": "180.00",
                          "WEEKEND": "240.00", "BANK_HOLIDAY": "240.00"},
                   "S2": {"OFFICE_HOURS": "120.00", "OUT_OF_HOURS": "180.00",
                          "WEEKEND": "240.00", "BANK_HOLIDAY": "240.00"},
                   "S3": {"OFFICE_HOURS": "100.00", "OUT_OF_HOURS": "150.00",
                          "WEEKEND": "200.00", "BANK_HOLIDAY": "200.00"},
                   "S4": {"OFFICE_HOURS": "80.00", "OUT_OF_HOURS": "120.00",
                          "WEEKEND": "160.00", "BANK_HOLIDAY": "160.00"},
                   "S5": {"OFFICE_HOURS": "80.00", "OUT_OF_HOURS": "120.00",
                          "WEEKEND": "160.00", "BANK_HOLIDAY": "160.00"}},
                 "billing": {"unitMinutes": 15, "graceMinutes": 5, "minimumMinutes": 30}}}}
            """;

    static final String NEW_TERMS = """
            {"terms":\s""" + TERMS + "}";

    static final String NEW_SIMULATION = """
            {"from": "2026-10", "to": "2026-11", "terms":\s""" + TERMS + "}";

    static final String NEW_SIMULATION_OF_RECORDS = """
            {"from": "2026-10", "to": "2026-11",
             "records": "kind,issue,severity,reportedAt,respondedAt,startedAt,finishedAt,supportLevel\\n\
            issue,T-17,S3,2026-11-16T09:30:00Z,2026-11-16T10:10:00Z,,,\\n\
            work,T-17,,,,2026-11-16T10:00:00Z,2026-11-16T10:45:00Z,2\\n",
             "terms":\s""" + TERMS + "}";

    static final String NEW_ISSUE = """
            {"agreementId": "01890a5d-ac96-774b-bcce-b302099a8058",
             "system": "Portal",
             "severity": "S3",
             "summary": "Orders are slow",
             "description": "Placing an order takes a minute, since Friday.",
             "contactId": "01890a5d-ac96-774b-bcce-b302099a8059",
             "reportedAt": "2026-11-21T10:00:00Z"}
            """;

    static final String ISSUE = """
            {"number": "AC-1042",
             "status": "open",
             "waiting": false,
             "severity": "S3",
             "covered": true,
             "heldOver": true,
             "summary": "Orders are slow",
             "description": "Placing an order takes a minute, since Friday.",
             "system": "Portal",
             "customerId": "01890a5d-ac96-774b-bcce-b302099a8057",
             "customerName": "Acme Ltd",
             "contactId": "01890a5d-ac96-774b-bcce-b302099a8059",
             "agreementId": "01890a5d-ac96-774b-bcce-b302099a8058",
             "agreementNumber": "SA-0007",
             "version": 1,
             "channel": "API",
             "reportedAt": "2026-11-21T10:00:00Z",
             "updatedAt": "2026-11-21T10:04:00Z",
             "assignee": {"id": "01890a5d-ac96-774b-bcce-b302099a8060", "name": "Sam Field"},
             "tags": ["router"], "links": [],
             "clocks": [{
               "kind": "RESPONSE", "state": "HELD_OVER", "window": "OFFICE_HOURS", "target": "PT4H",
               "startsAt": "2026-11-23T09:00:00Z", "dueAt": "2026-11-23T13:00:00Z",
               "pausedSince": null, "stoppedAt": null, "remaining": "PT4H", "heldOver": true}]}
            """;

    static final String NEW_ANSWER = """
            {"text": "We found the cause and are mending it.", "public": true}
            """;

    static final String NEW_ASSESSMENT = """
            {"severity": "S1", "reason": "Nobody can order any more."}
            """;

    static final String ASSESSMENT_PREVIEW = """
            {"number": "AC-1042",
             "severity": "S3",
             "clocks": [
               {"kind": "RESPONSE", "before": "2026-11-23T13:00:00Z", "after": "2026-11-21T14:00:00Z"},
               {"kind": "RESOLUTION", "before": null, "after": "2026-11-23T17:00:00Z"}]}
            """;

    static final String NEW_PAUSE = """
            {"reason": "We need the log of the router."}
            """;

    static final String NEW_RESUMPTION = """
            {"reason": "The log arrived.", "at": "2026-11-23T11:30:00Z"}
            """;

    static final String NEW_RESOLUTION = """
            {"text": "The index was missing; orders are quick again."}
            """;

    static final String NEW_REOPENING = """
            {"reason": "Orders are slow again."}
            """;

    static final String HISTORY = """
            {"items": [
               {"position": 0, "type": "reported", "happenedAt": "2026-11-21T10:00:00Z", "recordedAt": "2026-11-21T10:04:00Z",
                "actor": {"kind": "AGENT", "id": "01890a5d-ac96-774b-bcce-b302099a8060", "name": "Sam Field"},
                "channel": "API", "severity": "S3", "system": "Portal", "summary": "Orders are slow",
                "description": "Placing an order takes a minute, since Friday.", "version": 1, "holidayEdition": 0},
               {"position": 1, "type": "breached", "happenedAt": "2026-11-23T13:00:00Z", "recordedAt": "2026-11-23T13:00:00.004Z",
                "actor": {"kind": "SYSTEM", "id": "00000000-0000-0000-0000-000000000000", "name": "Aftercare"},
                "channel": "ALARM", "severity": "S3", "kind": "RESPONSE", "dueAt": "2026-11-23T13:00:00Z",
                "late": false}],
             "next": null}
            """;

    static final String ATTACHMENT = """
            {"id": "01890a5d-ac96-774b-bcce-b302099a8062", "name": "router.log", "type": "text/plain", "size": 48213,
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "public": true, "event": 0}
            """;

    static final String EXPLANATION = """
            {"kind": "RESPONSE", "startsAt": "2026-11-23T09:00:00Z", "window": "OFFICE_HOURS", "target": "PT4H",
             "dueAt": "2026-11-23T13:00:00Z",
             "explanation": [
               {"from": "2026-11-21T10:00:00Z", "to": "2026-11-23T00:00:00Z", "window": "WEEKEND", "counted": false,
                "reason": "HELD_OVER", "name": null},
               {"from": "2026-11-23T00:00:00Z", "to": "2026-11-23T09:00:00Z", "window": "OUT_OF_HOURS", "counted": false,
                "reason": "HELD_OVER", "name": null},
               {"from": "2026-11-23T09:00:00Z", "to": "2026-11-23T13:00:00Z", "window": "OFFICE_HOURS", "counted": true,
                "reason": "COUNTED", "name": null}]}
            """;

    static final String BREACH = """
            {"id": "AC-1042-3", "issue": "AC-1042",
             "agreementId": "01890a5d-ac96-774b-bcce-b302099a8058",
             "customerId": "01890a5d-ac96-774b-bcce-b302099a8057",
             "kind": "RESPONSE", "severity": "S3", "countsFrom": "2026-11-21T10:00:00Z",
             "dueAt": "2026-11-23T13:00:00Z", "recordedAt": "2026-11-23T13:00:00.004Z", "late": false, "stands": true,
             "excusals": [
               {"reason": "The customer's line was down.", "by": "Sam Field", "at": "2026-11-23T15:00:00Z"}]}
            """;

    static final String BREACHES = """
            {"next": null,
             "items": [""" + BREACH + "]}";

    static final String NEW_EXCUSAL = """
            {"reason": "The customer's line was down."}
            """;

    static final String NEW_ENDPOINT = """
            {"url": "https://hooks.acme.example/aftercare", "description": "The board in the office",
             "types": ["issue.reported", "issue.breached"]}
            """;

    static final String NEW_REPLAY = """
            {"from": "2026-11-20T12:00:00Z"}
            """;

    static final String DELIVERIES = """
            {"items": [
               {"id": "01890a5d-ac96-774b-bcce-b302099a8061", "eventId": "AC-1042-3-breached", "type": "issue.breached",
                "replayId": null, "state": "WAITING", "createdAt": "2026-11-23T13:00:00.010Z", "attempts": 1,
                "lastAttemptAt": "2026-11-23T13:00:00.060Z", "lastStatus": 503,
                "lastFailure": "the endpoint answered 503", "nextAttemptAt": "2026-11-23T13:00:05.060Z"}],
             "next": null}
            """;

    static final String ISSUE_MESSAGE = """
            {"type": "issue.reported", "timestamp": "2026-11-21T10:04:00Z",
             "data": {
               "event": {
                 "position": 0, "type": "reported", "happenedAt": "2026-11-21T10:00:00Z", "recordedAt": "2026-11-21T10:04:00Z",
                 "actor": {"kind": "AGENT", "id": "01890a5d-ac96-774b-bcce-b302099a8060", "name": "Sam Field"},
                 "channel": "API", "severity": "S3", "system": "Portal", "summary": "Orders are slow",
                 "description": "Placing an order takes a minute, since Friday.", "version": 1, "holidayEdition": 0},
               "issue":\s""" + ISSUE + "}}";

    static final String CALLBACK_MESSAGE = """
            {"type": "callback.requested", "timestamp": "2026-11-21T10:00:00Z",
             "data": {
               "callbackRequest": {
                 "reference": "CB-1001", "status": "open", "askedAt": "2026-11-21T10:00:00Z", "name": "Nora Shopkeeper",
                 "phone": "+442079460958", "email": null, "company": null, "topic": "The till prints nothing.",
                 "preferredFrom": null, "preferredTo": null, "timeZone": "Europe/London", "contactId": null,
                 "heldOver": true, "startsAt": "2026-11-23T09:00:00Z", "promisedBy": "2026-11-23T13:00:00Z",
                 "callBy": "2026-11-23T13:00:00Z", "attempts": []}}}
            """;

    static final String STATEMENT_MESSAGE = """
            {"type": "statement.closed", "timestamp": "2026-12-01T09:00:00Z",
             "data": {
               "statement": {
                 "agreementId": "01890a5d-ac96-774b-bcce-b302099a8057", "agreementNumber": "SA-1001", "month": "2026-11",
                 "status": "CLOSED", "closedAt": "2026-12-01T09:00:00Z", "closedBy": "Ada Admin", "currency": "GBP",
                 "net": "617.50", "vat": "123.50", "gross": "741.00"}}}
            """;

    static final String AUDIT = """
            {"checked": 1,
             "differences": [
               {"issue": "AC-1042", "what": "RESPONSE.dueAt", "stored": "2026-11-23T13:30:00Z",
                "expected": "2026-11-23T13:00:00Z"}],
             "next": null}
            """;

    static final String DUE_PREVIEWS = """
            {"items": [
               {"number": "AC-1042", "summary": "Orders are slow", "severity": "S3",
                "clocks": [
                  {"kind": "RESPONSE", "before": "2026-11-23T13:00:00Z", "after": "2026-11-23T11:00:00Z"}]}]}
            """;

    static final String BANK_HOLIDAY = """
            {"date": "2026-09-21", "name": "One-off bank holiday", "from": "00:00", "to": "24:00"}
            """;

    static final String NEW_BANK_HOLIDAY = """
            {"region": "gb-eng", "date": "2026-09-21", "name": "One-off bank holiday",
             "reason": "Proclaimed on 1 September", "applyToOpenIssues": true}
            """;

    static final String PREVIEW_REQUEST = """
            {"severity": "S3",
             "reportedAt": "2026-11-21T10:00:00Z",
             "terms":\s""" + TERMS + "}";

    static final String PREVIEW = """
            {"covered": true,
             "heldOver": true,
             "clocks": [{
               "kind": "RESPONSE", "startsAt": "2026-11-23T09:00:00Z", "window": "OFFICE_HOURS", "target": "PT4H",
               "dueAt": "2026-11-23T13:00:00Z",
               "explanation": [
                 {"from": "2026-11-21T10:00:00Z", "to": "2026-11-23T00:00:00Z", "window": "WEEKEND", "counted": false,
                  "reason": "HELD_OVER", "name": null},
                 {"from": "2026-11-23T00:00:00Z", "to": "2026-11-23T09:00:00Z", "window": "OUT_OF_HOURS", "counted": false,
                  "reason": "HELD_OVER", "name": null},
                 {"from": "2026-11-23T09:00:00Z", "to": "2026-11-23T13:00:00Z", "window": "OFFICE_HOURS", "counted": true,
                  "reason": "COUNTED", "name": null}]}]}
            """;

    static final String NEW_CALLBACK = """
            {"name": "Nora Shopkeeper", "phone": "+44 20 7946 0958", "email": "nora@shop.example",
             "company": "Corner Shop", "topic": "The till prints nothing.", "timeZone": "Europe/London"}
            """;

    static final String CALLBACK_PROMISE = """
            {"reference": "CB-1001", "callBy": "2026-12-29T13:00:00Z", "heldOver": true}
            """;

    static final String NEW_CALL_ATTEMPT = """
            {"outcome": "NO_ANSWER", "note": "Rang twice; will try at two."}
            """;

    static final String NEW_RELEASE = """
            {"contactId": "01939b2e-3c00-7000-8000-000000000003", "agreementId": "01939b2e-3c00-7000-8000-000000000002",
             "system": "Orders portal", "severity": "S3"}
            """;

    static final String OUTGOING_MAILS = """
            {"items": [
               {"id": "01939b2e-3c00-7000-8000-000000000008", "purpose": "REPORT_ACKNOWLEDGED", "to": "ann.lee@acme.example",
                "subject": "AC-1042", "state": "FAILING", "madeAt": "2026-11-23T13:00:00.010Z", "attempts": 3,
                "lastAttemptAt": "2026-11-23T13:00:03.060Z",
                "lastFailure": "the mail server smtp.larkspur.example:587 did not take the mail: 451 Try again later",
                "nextAttemptAt": "2026-11-23T13:00:07.060Z"}],
             "next": null}
            """;

    private Examples() {}
}
