package org.aftercare.application.access;

/** What a contact gets who has shown that he is who he says. */
public sealed interface Entrance {
    /**
     * He is in.
     *
     * @param secret to be shown with each request; only its hash is kept
     */
    record In(String secret) implements Entrance {}

    /**
     * He has to show a code of his telephone yet.
     *
     * @param secret to be shown with the code; only its hash is kept
     */
    record CodeNeeded(String secret) implements Entrance {}
}
