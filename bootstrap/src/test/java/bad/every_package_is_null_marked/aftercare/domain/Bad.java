package bad.every_package_is_null_marked.aftercare.domain;

final class Bad {}
