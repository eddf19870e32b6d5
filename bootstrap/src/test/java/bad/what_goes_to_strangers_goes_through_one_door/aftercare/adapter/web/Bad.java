package bad.what_goes_to_strangers_goes_through_one_door.aftercare.adapter.web;

final class Bad {
    java.net.http.HttpClient client;
}
