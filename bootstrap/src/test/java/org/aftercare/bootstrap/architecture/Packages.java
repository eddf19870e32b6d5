package org.aftercare.bootstrap.architecture;

/** Where things live, as patterns. A test sees to it that each matches something, so that no rule holds for want of classes. */
final class Packages {

    static final String DOMAIN = "..aftercare.domain..";
    static final String APPLICATION = "..aftercare.application..";
    static final String PORTS = "..aftercare.application.port..";
    static final String WORDING = "..aftercare.application.wording..";
    static final String ADAPTERS = "..aftercare.adapter..";
    static final String WEB = "..aftercare.adapter.web..";
    static final String PERSISTENCE = "..aftercare.adapter.persistence..";
    static final String WEBHOOK = "..aftercare.adapter.webhook..";
    static final String IDENTITY = "..aftercare.adapter.identity..";
    static final String MAIL = "..aftercare.adapter.mail..";
    static final String BOOTSTRAP = "..aftercare.bootstrap..";
    static final String EVERYTHING = "..aftercare..";

    private Packages() {}
}
