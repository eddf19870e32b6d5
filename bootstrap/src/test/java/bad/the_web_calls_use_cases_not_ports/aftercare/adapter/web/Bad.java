package bad.the_web_calls_use_cases_not_ports.aftercare.adapter.web;

final class Bad {
    bad.the_web_calls_use_cases_not_ports.aftercare.application.port.Port port;
}
