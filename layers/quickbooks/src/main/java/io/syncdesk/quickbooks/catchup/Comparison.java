package io.syncdesk.quickbooks.catchup;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.documents.Documents;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.translation.Translation;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how an entity in QuickBooks stands to the record it shows. */
final class Comparison {
  private final Company company;
  private final Translation translation;
  private final TurnMirror mirror;
  private final Seen seen;
  private final Merges merges;

  /** What is touched is newer than the mirror, which learns it only later. */
  record Seen(List<Touched> touched) {
    Optional<Listed> entry(ListKind list, String id) {
      return touched.stream()
          .filter(it -> it.kind().equals(list.entity()) && it.id().equals(id) && !it.isDeleted())
          .map(it -> Entries.listed(list, it.json()))
          .findFirst();
    }
  }

  Comparison(Company company, TurnMirror mirror, Records records, Seen seen, Merges merges) {
    this.company = company;
    this.translation = new Translation(mirror, records);
    this.seen = seen;
    this.mirror = mirror;
    this.merges = merges;
  }

  static Set<EntityRef> dependencies(SyncRecord record) {
    return record.content() instanceof Content.Present(var snapshot)
        ? Set.copyOf(snapshot.dependsOn(record.entity().company()))
        : Set.of();
  }

  /** Nothing for what we know already: our own last write, or something older. */
  Optional<How> how(
      SyncRecord record, BookRef ref, Touched touched, Map<EntityRef, SyncRecord> known) {
    var counterpart =
        record.counterparts().stream().filter(it -> it.ref().equals(ref)).findFirst().orElseThrow();
    if (touched.isDeleted()) {
      return Optional.of(
          merges.survivor(ref).map(it -> merged(record, ref, it)).orElseGet(How.Deleted::new));
    }
    return isNews(touched.syncToken(), counterpart.syncToken())
        ? Optional.of(how(record, counterpart, touched, known))
        : Optional.empty();
  }

  /** SyncTokens count up; one that is no number is news whenever it is another. */
  private static boolean isNews(String seen, String known) {
    try {
      return new BigDecimal(seen).compareTo(new BigDecimal(known)) > 0;
    } catch (NumberFormatException e) {
      return !seen.equals(known);
    }
  }

  private How merged(SyncRecord record, BookRef loser, String survivorId) {
    var survivor =
        Entries.listOf(loser.kind())
            .flatMap(list -> seen.entry(list, survivorId).or(() -> mirror.find(list, survivorId)));
    var counterpart =
        new Counterpart(
            loser.kind(),
            survivorId,
            survivor.map(Listed::syncToken).orElse("0"),
            record.contentHash());
    return new How.Merged(counterpart, survivor.map(Listed::name).orElse(""));
  }

  private How how(
      SyncRecord record,
      Counterpart counterpart,
      Touched touched,
      Map<EntityRef, SyncRecord> known) {
    var token = touched.syncToken();
    if (!touched.json().path("Active").asBoolean(true)) {
      return inactive(counterpart.kind(), touched);
    }
    var isVoided = Documents.isVoided(touched.json());
    if (isVoided && record.content() instanceof Content.Present) {
      return new How.Voided(token);
    }
    var differences =
        record.content() instanceof Content.Voided
            ? revived(touched.json(), isVoided)
            : differences(record, counterpart, touched.json(), known);
    return differences.isEmpty() ? new How.AsWritten(token) : new How.Edited(token, differences);
  }

  private static How inactive(BooksKind kind, Touched touched) {
    var name =
        Entries.listOf(kind)
            .map(list -> Entries.plainName(Entries.listed(list, touched.json())))
            .orElse("");
    return new How.Inactive(touched.syncToken(), name);
  }

  /** What we would write now, if only this counterpart had to be written again. */
  private List<Difference> differences(
      SyncRecord record,
      Counterpart counterpart,
      JsonNode theirs,
      Map<EntityRef, SyncRecord> known) {
    if (!isComparable(record, known)) {
      return List.of();
    }
    var others =
        record.counterparts().stream()
            .map(it ->
                it.equals(counterpart)
                    ? it.drifted(it.syncToken())
                    : it.showing(record.contentHash()))
            .toList();
    var task = new Task(record.with(others), record.wanted(), known, company.settings());
    return translation.draft(task) instanceof Draft.Send(var write)
            && write.kind() == counterpart.kind()
        ? differences(Json.own(write.body()), theirs)
        : List.of();
  }

  private List<Difference> differences(JsonNode ours, JsonNode theirs) {
    var found = new ArrayList<>(Differences.between(ours, theirs, merges::standsNowFor));
    Totals.difference(ours, theirs).ifPresent(found::add);
    return found;
  }

  /** Cancelled in TaxDome and voided by us, and somebody put something into it again. */
  private static List<Difference> revived(JsonNode document, boolean isVoided) {
    return isVoided
        ? List.of()
        : List.of(new Difference("TotalAmt", "0", document.path("TotalAmt").asText()));
  }

  /**
   * Without what it refers to we do not know what we would write; and what becomes of a payment
   * whose invoice we voided ourselves is QuickBooks' doing.
   */
  private static boolean isComparable(SyncRecord record, Map<EntityRef, SyncRecord> known) {
    return record.content() instanceof Content.Present
        && dependencies(record).stream().map(known::get).allMatch(Comparison::canBeReferredTo);
  }

  private static boolean canBeReferredTo(@Nullable SyncRecord known) {
    return known != null
        && known.content() instanceof Content.Present
        && !known.counterparts().isEmpty();
  }
}
