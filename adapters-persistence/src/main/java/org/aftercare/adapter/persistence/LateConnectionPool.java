package org.aftercare.adapter.persistence;

import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Takes its first connection from the server's pool when there is something to do, and not to see whether there is one: that
 * happens before any code of ours runs that could say in plain words that the database is away.
 */
final class LateConnectionPool extends ExternalConnectionPool {
    LateConnectionPool(String name, Login login, ServerSession owner) {
        super(name, login, owner);
    }

    @Override
    public synchronized void startUp() {
        var connection = new LateConnection(getLogin());
        connection.setPool(this);
        setCachedConnection(connection);
        setIsConnected(true);
    }

    /** One that is not there yet; its copies connect when they are used. */
    private static final class LateConnection extends DatabaseAccessor {
        LateConnection(Login login) {
            setLogin(login);
            setDatasourcePlatform((DatasourcePlatform) login.getDatasourcePlatform());
            // one that says it is not connected would drop the statements that it holds back for a batch
            setIsConnected(true);
        }
    }
}
