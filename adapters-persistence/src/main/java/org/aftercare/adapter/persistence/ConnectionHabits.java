package org.aftercare.adapter.persistence;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/** What EclipseLink is to do about a database that is away: nothing while it starts, and to say so at once later. */
public final class ConnectionHabits implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        var login = (DatabaseLogin) session.getDatasourceLogin();
        // by itself it would hang on to each request for ten seconds
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
        login.setConnectionHealthValidatedOnError(false);
        if (session instanceof ServerSession server && login.shouldUseExternalConnectionPooling()) {
            server.setReadConnectionPool(late(server.getReadConnectionPool(), server));
            server.addConnectionPool(late(server.getDefaultConnectionPool(), server));
        }
    }

    private static ConnectionPool late(ConnectionPool pool, ServerSession server) {
        return new LateConnectionPool(pool.getName(), pool.getLogin(), server);
    }
}
