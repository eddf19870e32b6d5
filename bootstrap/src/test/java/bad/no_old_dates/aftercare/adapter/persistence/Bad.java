package bad.no_old_dates.aftercare.adapter.persistence;

final class Bad {
    java.sql.Timestamp at;
}
