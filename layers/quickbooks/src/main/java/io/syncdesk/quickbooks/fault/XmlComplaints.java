package io.syncdesk.quickbooks.fault;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Complaints in XML, which gateways send even when JSON was asked for. */
final class XmlComplaints {
  private static final int COMPLAINTS_MAX = 20;

  private XmlComplaints() {}

  /** None when it is not XML or complains of nothing. */
  static List<Complaint> in(String text) {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var complaints = new ArrayList<Complaint>();
    try {
      var xml = factory.createXMLStreamReader(new StringReader(text));
      while (xml.hasNext() && complaints.size() < COMPLAINTS_MAX) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && isError(xml)) {
          complaints.add(complaint(xml));
        }
      }
    } catch (XMLStreamException e) {
      return List.of();
    }
    return complaints;
  }

  private static boolean isError(XMLStreamReader xml) {
    return xml.getLocalName().equals("Error");
  }

  private static Complaint complaint(XMLStreamReader xml) throws XMLStreamException {
    var code = attribute(xml, "code");
    var element = attribute(xml, "element");
    var message = "";
    var detail = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && isError(xml)) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Message" -> message = xml.getElementText();
          case "Detail" -> detail = xml.getElementText();
          default -> {}
        }
      }
    }
    return Complaint.of(code, element, message, detail);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
  }
}
