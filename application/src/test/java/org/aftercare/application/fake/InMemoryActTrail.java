package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aftercare.application.port.ActTrail;
import org.aftercare.domain.access.AdministrativeAct;

public final class InMemoryActTrail implements ActTrail {
    private static final Comparator<AdministrativeAct> ORDER = Comparator.comparing(AdministrativeAct::at)
            .thenComparing(act -> act.id().toString());

    private final InMemoryStore store;

    public InMemoryActTrail(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void record(AdministrativeAct act) {
        store.acts.put(store.acts.all().size(), act);
    }

    @Override
    public List<AdministrativeAct> acts(Filter filter, Optional<Position> after, int limit) {
        return all().stream()
                .sorted(ORDER)
                .filter(act ->
                        filter.actor().filter(one -> !one.equals(act.by())).isEmpty())
                .filter(act -> filter.from().filter(act.at()::isBefore).isEmpty())
                .filter(act -> filter.until()
                        .filter(until -> !act.at().isBefore(until))
                        .isEmpty())
                .filter(act -> after.filter(last -> !isBehind(act, last)).isEmpty())
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(AdministrativeAct act, Position last) {
        return act.at().isAfter(last.at())
                || (act.at().equals(last.at())
                        && act.id().toString().compareTo(last.id().toString()) > 0);
    }

    /** Every act, in the order in which they were recorded. */
    public List<AdministrativeAct> all() {
        return IntStream.range(0, store.acts.all().size())
                .mapToObj(number -> store.acts.find(number).orElseThrow())
                .toList();
    }

    /** What was done, in the order in which it was recorded. */
    public List<AdministrativeAct.Kind> kinds() {
        return all().stream().map(AdministrativeAct::kind).toList();
    }
}
