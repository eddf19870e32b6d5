package org.aftercare.bootstrap.database;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.aftercare.bootstrap.DatabaseAddress;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the server's pool makes its connections with: MySQL where an address is given, otherwise the embedded database
 * in the data folder. The server sets the properties by their setters, straight from the data source definition.
 */
public final class ConfiguredDataSource implements DataSource {

    private String url = "";
    private String user = "";
    private String password = "";
    private @Nullable PrintWriter logWriter;
    private int loginTimeout;

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String asUser, String withPassword) throws SQLException {
        DatabaseAddress address = DatabaseAddress.of(url, dataFolder());
        var properties = new Properties();
        properties.setProperty("user", asUser);
        properties.setProperty("password", withPassword);
        Driver driver = address.isEmbedded() ? new org.h2.Driver() : new com.mysql.cj.jdbc.Driver();
        Connection connection = driver.connect(address.url(), properties);
        if (connection == null) {
            throw new SQLException("No database driver takes the address " + address.printable());
        }
        return address.isEmbedded() ? connection : FrugalConnection.of(connection);
    }

    private static Path dataFolder() {
        return Path.of(ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader())
                .getOptionalValue("AFTERCARE_DATA_DIR", String.class)
                .orElse(".aftercare"));
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        this.logWriter = out;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        this.loginTimeout = seconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("logs through the driver");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
