package bad.entities_keep_their_fields_to_themselves.aftercare.adapter.persistence;

@jakarta.persistence.Entity
class Bad {
    String text;
}
