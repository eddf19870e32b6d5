package bad.smtp_stays_in_mail.aftercare.adapter.persistence;

final class Bad {
    jakarta.mail.Message message;
}
