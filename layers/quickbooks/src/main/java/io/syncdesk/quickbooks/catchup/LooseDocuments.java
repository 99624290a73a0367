package io.syncdesk.quickbooks.catchup;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.documents.Documents;
import io.syncdesk.quickbooks.translation.Marker;
import io.syncdesk.quickbooks.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents that are a record's, by our mark in their note or because it knows them as a second
 * one, and that do not stand for it: a write of ours that landed when nobody expected it any more,
 * or a copy that a bookkeeper made.
 */
final class LooseDocuments {
  private final Records records;
  private final CompanyId company;

  LooseDocuments(Records records, CompanyId company) {
    this.records = records;
    this.company = company;
  }

  /** {@code owners} are those that these were claimed for. */
  List<Sighting> among(Map<BookRef, Touched> touched, Map<BookRef, EntityRef> owners) {
    var candidates = new LinkedHashMap<BookRef, EntityRef>();
    touched.forEach((ref, it) -> owner(ref, it, owners).ifPresent(own -> candidates.put(ref, own)));
    var known = known(candidates);
    var sightings = new ArrayList<Sighting>();
    touched.forEach((ref, it) ->
        Optional.ofNullable(candidates.get(ref))
            .map(known::get)
            .filter(record -> !record.isShownBy(ref))
            .flatMap(record -> sighting(record, ref, it))
            .ifPresent(sightings::add));
    return sightings;
  }

  private Optional<EntityRef> owner(BookRef ref, Touched touched, Map<BookRef, EntityRef> owners) {
    return Marker.in(Json.text(touched.json(), "PrivateNote"), company).stream()
        .filter(it -> ref.kind().shows(it.kind()))
        .findFirst()
        .or(() -> Optional.ofNullable(owners.get(ref)));
  }

  private Map<EntityRef, SyncRecord> known(Map<BookRef, EntityRef> candidates) {
    var known = new HashMap<EntityRef, SyncRecord>();
    var entities = candidates.values().stream().distinct().toList();
    for (int from = 0; from < entities.size(); from += Records.ASKED_FOR_AT_ONCE) {
      var some =
          entities.subList(from, Math.min(entities.size(), from + Records.ASKED_FOR_AT_ONCE));
      records.findAll(some).forEach(it -> known.put(it.entity(), it));
    }
    return known;
  }

  private static Optional<Sighting> sighting(SyncRecord record, BookRef ref, Touched touched) {
    return how(record, ref, touched)
        .map(how -> new Sighting(record.entity(), ref.kind(), ref.bookId(), how));
  }

  /** What is voided shows nothing; nothing of our making is left of it. */
  private static Optional<How> how(SyncRecord record, BookRef ref, Touched touched) {
    if (touched.isDeleted() || Documents.isVoided(touched.json())) {
      return record.doubleAt(ref).map(_ -> new How.Deleted());
    }
    var isMarked =
        Marker.of(record.entity()).isIn(Json.text(touched.json(), "PrivateNote"))
            || record.doubleAt(ref).isPresent();
    return isMarked ? Optional.of(new How.Unlinked(touched.syncToken())) : Optional.empty();
  }
}
