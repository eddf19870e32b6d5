package bad.use_cases_are_final_with_one_public_method.aftercare.application.issue;

public final class Bad {

    public void execute() {}

    public void alsoDo() {}
}
