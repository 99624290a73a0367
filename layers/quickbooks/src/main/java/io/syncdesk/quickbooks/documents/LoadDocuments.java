package io.syncdesk.quickbooks.documents;

import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.Mirror.Loaded;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.query.Query;
import java.util.Arrays;

/**
 * Fills the mirror with the documents that a company had before it was connected, once its lists
 * are there: a page in each step, and each page a metered read. 50,000 documents are some 55 of
 * them. How far it has come is stored after each page, so that a crash repeats one page at most.
 */
public final class LoadDocuments {
  /**
   * A document that is deleted between two pages moves all behind it one place forward; as many as
   * these may be before one is missed. No document is harmed by being read twice.
   */
  static final int PAGES_OVERLAP_BY = 50;

  private final Reader reader;
  private final TurnMirror mirror;

  public LoadDocuments(Reader reader, TurnMirror mirror) {
    this.reader = reader;
    this.mirror = mirror;
  }

  /** Lists that have to be read anew come first, when the books are opened next time. */
  public boolean hasMore() {
    return switch (mirror.loaded()) {
      case Loaded.Lists _, Loaded.DocumentsUpTo _ -> true;
      case Loaded.UpTo _, Loaded.Whole _ -> false;
    };
  }

  public Learned loadPage() {
    return switch (mirror.loaded()) {
      case Loaded.Lists _ -> loadPage(DocumentKind.INVOICE, 1);
      case Loaded.DocumentsUpTo(var kind, var position) -> loadPage(kind, position);
      case Loaded.UpTo _, Loaded.Whole _ ->
          throw new IllegalStateException("it is not the time for documents");
    };
  }

  private Learned loadPage(DocumentKind kind, int position) {
    return switch (reader.page(Query.all(kind.entity()).from(position))) {
      case Reading.Rows(var rows) -> {
        mirror.keepUnknown(Documents.read(kind, rows, mirror.preferences()));
        yield goOn(
            rows.size() < Query.PAGE_SIZE
                ? after(kind)
                : new Loaded.DocumentsUpTo(kind, position + Query.PAGE_SIZE - PAGES_OVERLAP_BY));
      }
      // A plan without them has none.
      case Reading.Refused(Fault.FeatureMissing _) -> goOn(after(kind));
      // A question that QuickBooks will not answer is ours to mend; until then it is asked again.
      case Reading.Refused _ -> new Learned.NotNow(new Outcome.Deferred(Pause.Why.OUTAGE));
      case Reading.NotNow(var undecided) -> new Learned.NotNow(undecided);
    };
  }

  private Learned goOn(Loaded progress) {
    mirror.loaded(progress);
    return new Learned.Page();
  }

  private static Loaded after(DocumentKind kind) {
    return Arrays.stream(DocumentKind.values())
        .dropWhile(it -> it != kind)
        .skip(1)
        .findFirst()
        .<Loaded>map(next -> new Loaded.DocumentsUpTo(next, 1))
        .orElseGet(Loaded.Whole::new);
  }
}
