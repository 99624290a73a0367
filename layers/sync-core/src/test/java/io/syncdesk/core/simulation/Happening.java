package io.syncdesk.core.simulation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.resolution.Resolution;

/** What happens at a time of the plan: what TaxDome, a bookkeeper or a person does. */
record Happening(long atMillis, What what) {

  sealed interface What {
    record TaxDomeSays(Change change) implements What {}

    /** Somebody types into the document: its SyncToken moves on. */
    record BookkeeperEdits(EntityRef entity) implements What {}

    record BookkeeperDeletes(EntityRef entity, BooksKind kind) implements What {}

    /** Somebody uses a number for a document of their own, until it is given free again. */
    record NumberTaken(CompanyId company, String number, long forMillis) implements What {}

    /** A rule of QuickBooks forbids this entity for a while. */
    record Forbidden(EntityRef entity, long forMillis) implements What {}

    /** We have no words for this entity for a while. */
    record Untranslatable(EntityRef entity, long forMillis) implements What {}

    /** A bookkeeper adds the customer that an account is to be linked to. */
    record CustomerAppears(EntityRef account) implements What {}

    /** QuickBooks is not to be had for a while. */
    record Away(CompanyId company, Pause.Why why, long forMillis) implements What {}

    /** The tables of all firms are put back to how they were so long before. */
    record TablesAreRestored(CompanyId company, long lostMillis) implements What {}

    record PersonDecides(CompanyId company, Resolution resolution) implements What {}

    /** The owner turns a setting over. */
    record OwnerChooses(CompanyId company, LeftOutBecause about) implements What {}
  }

  /** Whom it happens to. */
  CompanyId company() {
    return switch (what) {
      case What.TaxDomeSays(var change) -> change.entity().company();
      case What.BookkeeperEdits(var entity) -> entity.company();
      case What.BookkeeperDeletes(var entity, var kind) -> entity.company();
      case What.NumberTaken(var company, var number, var length) -> company;
      case What.Forbidden(var entity, var length) -> entity.company();
      case What.Untranslatable(var entity, var length) -> entity.company();
      case What.CustomerAppears(var account) -> account.company();
      case What.Away(var company, var why, var length) -> company;
      case What.TablesAreRestored(var company, var lost) -> company;
      case What.PersonDecides(var company, var resolution) -> company;
      case What.OwnerChooses(var company, var about) -> company;
    };
  }

  @Override
  public String toString() {
    return "+" + atMillis / 1000.0 + " s  " + what;
  }
}
