package bad.the_web_calls_use_cases_not_ports.aftercare.application.port;

public interface Port {}
