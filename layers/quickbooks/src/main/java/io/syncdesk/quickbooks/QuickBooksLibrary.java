package io.syncdesk.quickbooks;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Tokens;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.record.Records;
import io.syncdesk.quickbooks.catchup.CatchUp;
import io.syncdesk.quickbooks.client.Access;
import io.syncdesk.quickbooks.client.Address;
import io.syncdesk.quickbooks.client.Client;
import io.syncdesk.quickbooks.client.Intuit;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.RefreshTokens;
import io.syncdesk.quickbooks.documents.LoadDocuments;
import io.syncdesk.quickbooks.lists.LoadLists;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.look.Looks;
import io.syncdesk.quickbooks.translation.Translation;
import io.syncdesk.quickbooks.wire.Transport;

/** The books of every company that has given us its QuickBooks. */
public final class QuickBooksLibrary implements Library {
  private final Intuit intuit;
  private final Transport transport;
  private final Tokens tokens;
  private final Mirror mirror;
  private final Records records;

  public QuickBooksLibrary(
      Intuit intuit, Transport transport, Tokens tokens, Mirror mirror, Records records) {
    this.intuit = intuit;
    this.transport = transport;
    this.tokens = tokens;
    this.mirror = mirror;
    this.records = records;
  }

  @Override
  public Opened open(Company company, Realm realm, Deadline deadline, Allowance allowance) {
    if (!deadline.leaves(transport.patience().callTakesAtMost())) {
      return new Opened.Loading();
    }
    var refreshTokens = new RefreshTokens(intuit, transport, deadline.clock());
    var access = new Access(realm, tokens, refreshTokens, deadline.clock());
    return switch (access.pass()) {
      case Access.Pass.Granted _ ->
          open(
              company,
              new Client(
                  new Address(intuit, realm),
                  transport,
                  access,
                  new Client.Bounds(deadline, allowance)),
              new TurnMirror(mirror, realm),
              deadline);
      case Access.Pass.Denied(var why) -> new Opened.Shut(new Outcome.Deferred(why));
    };
  }

  private Opened open(Company company, Client client, TurnMirror known, Deadline deadline) {
    var reader = new Reader(client);
    return switch (new LoadLists(reader, known, deadline).load()) {
      case LoadLists.Lists.Complete _ ->
          new Opened.Open(
              new QuickBooksBooks(
                  client,
                  known,
                  new Translation(known, records),
                  new QuickBooksBooks.Reads(
                      new Looks(reader, known, records, company.settings()),
                      new CatchUp(reader, known, records, company),
                      new LoadDocuments(reader, known)),
                  deadline.clock()));
      case LoadLists.Lists.ToBeContinued _ -> new Opened.Loading();
      case LoadLists.Lists.Unreadable(var undecided) -> new Opened.Shut(undecided);
    };
  }
}
