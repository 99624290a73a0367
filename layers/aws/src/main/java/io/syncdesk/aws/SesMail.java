package io.syncdesk.aws;

import io.syncdesk.core.notice.Courier.Delivery;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;

/** Sends e-mail through SES, which knows no idempotency: what is sent twice arrives twice. */
public final class SesMail {
  private static final String UTF_8 = "UTF-8";

  /** Mail programs show two mails of one reference as one. */
  private static final String REFERENCE = "X-Entity-Ref-ID";

  private final SesV2Client ses;
  private final String from;

  SesMail(SesV2Client ses, String from) {
    this.ses = ses;
    this.from = from;
  }

  public static SesMail from(String address) {
    return new SesMail(Aws.ses(), address);
  }

  public Delivery send(Mail mail) {
    try {
      ses.sendEmail(request ->
          request
              .fromEmailAddress(from)
              .destination(it -> it.toAddresses(mail.to()))
              .content(content ->
                  content.simple(message ->
                      message
                          .subject(content(mail.subject()))
                          .body(body -> body.text(content(mail.text())).html(content(mail.html())))
                          .headers(header(REFERENCE, mail.reference())))));
      return Delivery.TAKEN;
    } catch (MessageRejectedException | BadRequestException notThisOne) {
      return Delivery.REFUSED;
    }
  }

  private static Content content(String text) {
    return Content.builder().charset(UTF_8).data(text).build();
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }
}
