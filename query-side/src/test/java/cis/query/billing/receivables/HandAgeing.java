package cis.query.billing.receivables;

import cis.api.billing.query.AgeingRow;
import cis.query.story.Books;
import java.time.LocalDate;

/** Ageing computed the plain way, looking at every invoice there ever was. */
final class HandAgeing {

    private final LocalDate on;
    private final long[] sums = new long[6];
    private long receivables;
    private long unapplied;

    HandAgeing(LocalDate on) {
        this.on = on;
    }

    void add(Books books) {
        for (Books.Bill bill : books.bills) {
            long outstanding = bill.outstanding(on);
            long disputed = bill.disputed(on);
            receivables += outstanding > 0 ? 1 : 0;
            sums[5] += disputed;
            sums[age(bill.issued.dueDate())] += outstanding - disputed;
        }
        unapplied += books.unapplied(on);
    }

    AgeingRow row(Books any) {
        long outstanding = sums[0] + sums[1] + sums[2] + sums[3] + sums[4] + sums[5];
        return new AgeingRow(
                any.currency,
                receivables,
                BooksAgreeTest.money(any, sums[0]),
                BooksAgreeTest.money(any, sums[1]),
                BooksAgreeTest.money(any, sums[2]),
                BooksAgreeTest.money(any, sums[3]),
                BooksAgreeTest.money(any, sums[4]),
                BooksAgreeTest.money(any, sums[5]),
                BooksAgreeTest.money(any, outstanding),
                BooksAgreeTest.money(any, unapplied),
                BooksAgreeTest.money(any, outstanding - unapplied));
    }

    private int age(LocalDate due) {
        int age = 0;
        for (int days : new int[] {0, 30, 60, 90}) {
            age += on.isAfter(due.plusDays(days)) ? 1 : 0;
        }
        return age;
    }
}
