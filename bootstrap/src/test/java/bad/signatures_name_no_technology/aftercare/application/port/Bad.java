package bad.signatures_name_no_technology.aftercare.application.port;

interface Bad {
    void save() throws java.sql.SQLException;
}
