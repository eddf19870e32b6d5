package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.MediaType;

/** The body of a request that is a file, as it came. */
final class Upload {
    private final byte[] content;
    private final MediaType type;

    Upload(byte[] content, MediaType type) {
        this.content = content;
        this.type = type;
    }

    /** Not to be changed. */
    byte[] content() {
        return content;
    }

    /** The media type that it is said to have, without parameters. */
    String type() {
        return type.getType() + "/" + type.getSubtype();
    }
}
