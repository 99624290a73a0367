package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.core.Context;
import com.intuit.ipp.core.ServiceType;
import com.intuit.ipp.data.Account;
import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.EmailAddress;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.data.Item;
import com.intuit.ipp.data.ItemTypeEnum;
import com.intuit.ipp.data.Line;
import com.intuit.ipp.data.LineDetailTypeEnum;
import com.intuit.ipp.data.LinkedTxn;
import com.intuit.ipp.data.OperationEnum;
import com.intuit.ipp.data.Payment;
import com.intuit.ipp.data.ReferenceType;
import com.intuit.ipp.data.SalesItemLineDetail;
import com.intuit.ipp.exception.AuthenticationException;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.security.OAuth2Authorizer;
import com.intuit.ipp.services.BatchOperation;
import com.intuit.ipp.services.DataService;
import com.intuit.ipp.services.QueryResult;
import com.intuit.ipp.util.Config;
import com.intuit.oauth2.client.OAuth2PlatformClient;
import com.intuit.oauth2.config.OAuth2Config;
import com.intuit.oauth2.exception.OAuthException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Intuit's own Java SDK takes the simulator for QuickBooks. */
final class IntuitSdkTest {
  private final World world = new World();
  private DataService quickBooks = service(world.simulator.connect(World.REALM).accessToken());

  /** The SDK's usual transport drops the port of the address, this one keeps it. */
  @BeforeEach
  void point() {
    Config.setProperty(Config.HTTP_TRANSPORT, "HTTP_URL_CONNECTION");
    Config.setProperty(Config.BASE_URL_QBO, world.simulator.companyUri().toString());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void it_creates_reads_updates_and_deactivates_a_customer() throws FMSException {
    var created = quickBooks.add(customer("Doe"));

    var read = quickBooks.findById(created);
    read.setCompanyName("Doe Ltd");
    var updated = quickBooks.update(read);
    updated.setActive(false);
    var resting = quickBooks.update(updated);

    assertThat(created.getId()).isEqualTo("1");
    assertThat(updated.getCompanyName()).isEqualTo("Doe Ltd");
    assertThat(updated.getSyncToken()).isEqualTo("1");
    assertThat(resting.getDisplayName()).isEqualTo("Doe (deleted)");
  }

  @Test
  void it_invoices_takes_a_payment_and_sees_the_invoice_closed() throws FMSException {
    var customer = quickBooks.add(customer("Doe"));
    var invoice = quickBooks.add(invoice(customer, item(), "120.50"));

    var payment = quickBooks.add(payment(customer, invoice, "120.50"));

    assertThat(invoice.getBalance()).isEqualByComparingTo("120.50");
    assertThat(payment.getUnappliedAmt()).isEqualByComparingTo("0");
    assertThat(quickBooks.findById(invoice).getBalance()).isEqualByComparingTo("0");
  }

  @Test
  void it_voids_an_invoice_and_deletes_it() throws FMSException {
    var invoice = quickBooks.add(invoice(quickBooks.add(customer("Doe")), item(), "5"));

    var voided = quickBooks.voidRequest(invoice);
    var deleted = quickBooks.delete(quickBooks.findById(invoice));

    assertThat(voided.getTotalAmt()).isEqualByComparingTo("0");
    assertThat(deleted.getStatus().value()).isEqualTo("Deleted");
    assertThatThrownBy(() -> quickBooks.findById(invoice)).isInstanceOf(FMSException.class);
  }

  @Test
  void it_voids_a_payment() throws FMSException {
    var customer = quickBooks.add(customer("Doe"));
    var invoice = quickBooks.add(invoice(customer, item(), "5"));
    var payment = quickBooks.add(payment(customer, invoice, "5"));

    quickBooks.voidRequest(payment);

    assertThat(quickBooks.findById(invoice).getBalance()).isEqualByComparingTo("5");
  }

  /** More than 200 characters make the SDK send the statement in the body. */
  @Test
  void it_queries_by_get_and_by_post() throws FMSException {
    quickBooks.add(customer("O'Neil"));
    var brief = "select * from Customer where DisplayName = 'O\\'Neil'";
    var lengthy = brief + " and DisplayName like '" + "%".repeat(200) + "'";

    assertThat(quickBooks.executeQuery(brief).getEntities()).hasSize(1);
    assertThat(quickBooks.executeQuery(lengthy).getEntities()).hasSize(1);
  }

  @Test
  void it_sends_a_batch_and_finds_each_answer() throws FMSException {
    quickBooks.add(customer("Taken"));
    var batch = new BatchOperation();
    batch.addEntity(customer("Doe"), OperationEnum.CREATE, "a");
    batch.addEntity(customer("Taken"), OperationEnum.CREATE, "b");
    batch.addQuery("select * from Customer", "c");

    quickBooks.executeBatch(batch);

    assertThat(((Customer) batch.getEntity("a")).getDisplayName()).isEqualTo("Doe");
    assertThat(batch.getFault("b").getError().getFirst().getCode()).isEqualTo("6240");
    assertThat(batch.getQueryResponse("c").getEntities()).hasSize(2);
  }

  @Test
  void it_reads_what_changed() throws FMSException {
    var customer = quickBooks.add(customer("Doe"));
    var invoice = quickBooks.add(invoice(customer, item(), "5"));
    quickBooks.delete(invoice);

    var changes =
        quickBooks.executeCDCQuery(
            List.of(new Customer(), new Invoice()), "2026-11-23T00:00:00-08:00");

    var results = changes.getFirst().getQueryResults();
    assertThat(results.values())
        .flatExtracting(QueryResult::getEntities)
        .satisfiesExactlyInAnyOrder(
            entity -> assertThat(entity).isInstanceOf(Customer.class),
            entity ->
                assertThat(entity)
                    .isInstanceOfSatisfying(
                        Invoice.class,
                        gone -> assertThat(gone.getStatus().value()).isEqualTo("Deleted")));
  }

  @Test
  void it_understands_refusals() throws FMSException {
    quickBooks.add(customer("Doe"));

    assertThatThrownBy(() -> quickBooks.add(customer("Doe")))
        .isInstanceOfSatisfying(
            FMSException.class,
            refused -> assertThat(refused.getErrorList().getFirst().getCode()).isEqualTo("6240"));
  }

  @Test
  void it_understands_an_expired_token() {
    quickBooks = service("AT-nobody");

    assertThatThrownBy(() -> quickBooks.add(customer("Doe")))
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void it_refreshes_and_revokes_tokens() throws Exception {
    var refreshToken = world.simulator.connect(World.REALM).refreshToken();
    var client = platformClient();

    var tokens = client.refreshToken(refreshToken);
    quickBooks = service(tokens.getAccessToken());
    quickBooks.add(customer("Doe"));
    client.revokeToken(tokens.getRefreshToken());

    assertThat(tokens.getRefreshToken()).isEqualTo(refreshToken);
    assertThat(tokens.getExpiresIn()).isEqualTo(3600);
    assertThatThrownBy(() -> client.refreshToken(refreshToken)).isInstanceOf(OAuthException.class);
  }

  private OAuth2PlatformClient platformClient() {
    var config =
        new OAuth2Config.OAuth2ConfigBuilder("local-client", "local-secret")
            .callDiscoveryAPI(world.simulator.uri() + "/oauth2/.well-known/openid_configuration")
            .buildConfig();
    return new OAuth2PlatformClient(config);
  }

  private static DataService service(String accessToken) {
    try {
      return new DataService(
          new Context(new OAuth2Authorizer(accessToken), ServiceType.QBO, World.REALM));
    } catch (FMSException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Customer customer(String name) {
    var customer = new Customer();
    customer.setDisplayName(name);
    var email = new EmailAddress();
    email.setAddress("someone@example.com");
    customer.setPrimaryEmailAddr(email);
    return customer;
  }

  private Item item() throws FMSException {
    var accounts = quickBooks.executeQuery("select * from Account where Name = 'Sales'");
    var item = new Item();
    item.setName("Tax return");
    item.setType(ItemTypeEnum.SERVICE);
    item.setIncomeAccountRef(reference(((Account) accounts.getEntities().getFirst()).getId()));
    return quickBooks.add(item);
  }

  private static Invoice invoice(Customer customer, Item item, String amount) {
    var detail = new SalesItemLineDetail();
    detail.setItemRef(reference(item.getId()));
    detail.setQty(BigDecimal.ONE);
    detail.setUnitPrice(new BigDecimal(amount));
    var line = new Line();
    line.setDetailType(LineDetailTypeEnum.SALES_ITEM_LINE_DETAIL);
    line.setAmount(new BigDecimal(amount));
    line.setSalesItemLineDetail(detail);
    var invoice = new Invoice();
    invoice.setCustomerRef(reference(customer.getId()));
    invoice.setLine(List.of(line));
    return invoice;
  }

  private static Payment payment(Customer customer, Invoice invoice, String amount) {
    var link = new LinkedTxn();
    link.setTxnId(invoice.getId());
    link.setTxnType("Invoice");
    var line = new Line();
    line.setAmount(new BigDecimal(amount));
    line.setLinkedTxn(List.of(link));
    var payment = new Payment();
    payment.setCustomerRef(reference(customer.getId()));
    payment.setTotalAmt(new BigDecimal(amount));
    payment.setLine(List.of(line));
    return payment;
  }

  private static ReferenceType reference(String id) {
    var reference = new ReferenceType();
    reference.setValue(id);
    return reference;
  }
}
