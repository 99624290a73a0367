package io.syncdesk.quickbooks.catchup;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.documents.Documents;
import io.syncdesk.quickbooks.lists.CompanyPreferences;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One look at what others did: our records are held against it, and then the mirror learns it. */
public final class CatchUp {
  /** Change data capture looks back 30 days; a day of it is left to clocks and calendars. */
  private static final Duration LOOKS_BACK = Duration.ofDays(29);

  private final Reader reader;
  private final TurnMirror mirror;
  private final Records records;
  private final Company company;
  private List<Touched> notLearned = List.of();

  public CatchUp(Reader reader, TurnMirror mirror, Records records, Company company) {
    this.reader = reader;
    this.mirror = mirror;
    this.records = records;
    this.company = company;
  }

  /** {@code now} only tells whether {@code since} is too long ago for QuickBooks. */
  public CaughtUp look(Instant since, Instant now, Set<Merge> merges, Set<Cue> wanted) {
    var earliest = now.minus(LOOKS_BACK);
    var read = new ReadTouched(reader).since(since.isBefore(earliest) ? earliest : since);
    return switch (read) {
      case ReadTouched.Read.All(var touched) -> {
        if (since.isBefore(earliest)) {
          mirror.forget();
        }
        var cues = new Cues();
        yield wanted.contains(Cue.PREFERENCES)
                && readPreferences(cues) instanceof Reading.NotNow(var undecided)
            ? new CaughtUp.NotNow(undecided)
            : seen(touched, new Merges(merges), cues);
      }
      case ReadTouched.Read.NotNow(var undecided) -> new CaughtUp.NotNow(undecided);
      case ReadTouched.Read.Refused _ ->
          new CaughtUp.NotNow(new Outcome.Deferred(Pause.Why.OUTAGE));
    };
  }

  private Reading readPreferences(Cues cues) {
    var reading = reader.preferences();
    if (reading instanceof Reading.Rows(var rows) && !rows.isEmpty()) {
      var seen = CompanyPreferences.of(rows.getFirst());
      if (!seen.equals(mirror.preferences())) {
        mirror.learn(seen);
      }
      cues.give(Cue.PREFERENCES, Instant.EPOCH, seen.toString());
    }
    return reading;
  }

  private CaughtUp seen(List<Touched> touched, Merges merges, Cues cues) {
    var before =
        mirror.documents(touched.stream().flatMap(it -> it.documentRef().stream()).toList());
    touched.forEach(it -> cues.of(it, mirror, before));
    var news = touched.stream().filter(it -> isNews(it, before)).toList();
    notLearned = news;
    return new CaughtUp.Seen(sightings(news, merges), cues.given(), !news.isEmpty());
  }

  /**
   * A document that reads as the mirror has it is our own write, or was looked at before: most of
   * what a look sees, and no reason to read anybody's record.
   */
  private boolean isNews(Touched touched, Map<DocumentRef, Document> before) {
    return document(touched).filter(it -> it.equals(before.get(it.ref()))).findAny().isEmpty();
  }

  /**
   * Last of all: a turn that ends before what was seen is stored looks once more, with the same
   * memory of names and numbers that were given up.
   */
  public void learn() {
    learn(notLearned);
    learnDocuments(notLearned);
    notLearned = List.of();
  }

  private void learn(List<Touched> touched) {
    var entries =
        touched.stream()
            .filter(it -> !it.isDeleted())
            .flatMap(it -> it.list().map(list -> Entries.listed(list, it.json())).stream())
            .toList();
    mirror.learn(entries);
    mirror.unlearn(
        touched.stream()
            .filter(Touched::isDeleted)
            .flatMap(it -> it.list().flatMap(list -> mirror.find(list, it.id())).stream())
            .toList());
  }

  private void learnDocuments(List<Touched> touched) {
    mirror.keep(touched.stream().filter(it -> !it.isDeleted()).flatMap(this::document).toList());
    mirror.drop(
        touched.stream()
            .filter(Touched::isDeleted)
            .flatMap(it -> it.document().map(kind -> Documents.ref(kind, it.json())).stream())
            .toList());
  }

  private Stream<Document> document(Touched touched) {
    return touched
        .document()
        .flatMap(kind -> Documents.read(kind, touched.json(), mirror.preferences()))
        .stream();
  }

  private List<Sighting> sightings(List<Touched> touched, Merges merges) {
    var refs = new HashMap<BookRef, Touched>();
    touched.forEach(it -> it.ref().ifPresent(ref -> refs.put(ref, it)));
    merges.losers().forEach(it -> refs.putIfAbsent(it, Merges.gone(it)));
    var owners = owners(company.id(), refs.keySet());
    var known = known(owners.values());
    var comparison = new Comparison(company, mirror, records, new Comparison.Seen(touched), merges);
    var sightings = new ArrayList<Sighting>();
    owners.forEach((ref, owner) -> {
      var record = known.get(owner);
      if (record != null && record.isShownBy(ref)) {
        comparison
            .how(record, ref, Objects.requireNonNull(refs.get(ref)), known)
            .ifPresent(how -> sightings.add(new Sighting(owner, ref.kind(), ref.bookId(), how)));
      }
    });
    refs.keySet().removeIf(ref -> isConfirmed(ref, owners, known));
    sightings.addAll(new LooseDocuments(records, company.id()).among(refs, owners));
    return sightings;
  }

  private static boolean isConfirmed(
      BookRef ref, Map<BookRef, EntityRef> owners, Map<EntityRef, SyncRecord> known) {
    return Optional.ofNullable(owners.get(ref))
        .map(known::get)
        .filter(it -> it.isShownBy(ref))
        .isPresent();
  }

  private Map<BookRef, EntityRef> owners(CompanyId id, Set<BookRef> refs) {
    return refs.isEmpty() ? Map.of() : records.owners(id, refs);
  }

  /** The records themselves, and what they depend on: it stands in what we would write. */
  private Map<EntityRef, SyncRecord> known(Iterable<EntityRef> owners) {
    var first = new ArrayList<EntityRef>();
    owners.forEach(first::add);
    var known = new HashMap<EntityRef, SyncRecord>();
    find(first).forEach(it -> known.put(it.entity(), it));
    var needed =
        known.values().stream()
            .flatMap(it -> Comparison.dependencies(it).stream())
            .filter(it -> !known.containsKey(it))
            .collect(Collectors.toSet());
    find(List.copyOf(needed)).forEach(it -> known.put(it.entity(), it));
    return known;
  }

  private List<SyncRecord> find(List<EntityRef> entities) {
    var found = new ArrayList<SyncRecord>();
    for (int from = 0; from < entities.size(); from += Records.ASKED_FOR_AT_ONCE) {
      found.addAll(
          records.findAll(
              entities.subList(from, Math.min(entities.size(), from + Records.ASKED_FOR_AT_ONCE))));
    }
    return found;
  }
}
