package cis.query.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which of the documents that are kept by month belong to a stretch of months. */
final class MonthCriteria {

    private MonthCriteria() {}

    static Criteria of(String client, @Nullable YearMonth from, @Nullable YearMonth to, @Nullable String currency) {
        Criteria criteria = Criteria.where("client").is(client);
        if (from != null && to != null) {
            criteria.and("month").gte(from.toString()).lte(to.toString());
        } else if (from != null) {
            criteria.and("month").gte(from.toString());
        } else if (to != null) {
            criteria.and("month").lte(to.toString());
        }
        return currency == null ? criteria : criteria.and("currency").is(currency);
    }

    static @Nullable LocalDate firstDay(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    static @Nullable LocalDate lastDay(@Nullable YearMonth month) {
        return month == null ? null : month.atEndOfMonth();
    }
}
