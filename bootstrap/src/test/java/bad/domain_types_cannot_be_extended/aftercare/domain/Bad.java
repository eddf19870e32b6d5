package bad.domain_types_cannot_be_extended.aftercare.domain;

class Bad {}
