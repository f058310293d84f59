package org.iioe.commands.partner.cases;

/** A small mechanism with one of everything that can happen to a case. */
final class SampleMechanism {
  private static final String LABEL = "\"label\":{\"en\":\"L\",\"fr\":\"L\",\"zh\":\"L\"}";

  private static final String CANONICAL =
      """
      {"mechanism":{"code":"entry","title":{"en":"Entry","fr":"Entrée","zh":"准入"},"time-zone":"UTC",
      "numbering":"E-{year}-{number:4}",
      "roles":{
        "coordinator":{LABEL,"of":"partner"},
        "secretariat":{LABEL,"of":"root"},
        "director":{LABEL,"of":"root"}},
      "documents":{
        "application-form":{LABEL},"statutes":{LABEL},"agreement-copy":{LABEL},"annual-report":{LABEL}},
      "kinds":{"hei":{LABEL,"documents":["application-form"]}},
      "stages":{
        "enquiry":{LABEL,"owner":"secretariat","limit":"P30D","then":"lapse"},
        "review":{LABEL,"owner":"secretariat","limit":"P14D"},
        "checks":{LABEL,"owner":"secretariat","run":"in-order","steps":{
          "technical":{LABEL,"owner":"secretariat","limit":"P7D"},
          "legal":{LABEL,"owner":"director"}}},
        "signing":{LABEL,"owner":"coordinator"},
        "active":{LABEL,"active":true,"owner":"secretariat",
          "before-end":{"time":"P6M","event":"call-for-renewal"},"at-end":"lapse"},
        "renewal":{LABEL,"owner":"coordinator","active":true,"at-end":"lapse"},
        "suspended":{LABEL,"owner":"secretariat"},
        "declined":{LABEL,"owner":"secretariat"},
        "exited":{LABEL,"final":true},
        "lapsed":{LABEL,"final":true}},
      "transitions":[
        {"event":"apply","from":"enquiry","to":"review","by":["coordinator"],
          "guards":[{"has-document":"application-form"},{"has-document":"statutes","may-follow":"P90D"}]},
        {"event":"lapse","from":"enquiry","to":"lapsed","by":["time"]},
        {"event":"admit","from":"review","to":"checks","by":["secretariat"],
          "guards":[{"has-document":"application-form"},
            {"approvals":{"at-least":2,"role":"secretariat","distinct-from-submitter":true}}]},
        {"event":"decline","from":"review","to":"declined","by":["secretariat"],"reason":"required"},
        {"event":"appeal","from":"declined","to":"review","by":["coordinator"],"reason":"required"},
        {"event":"exit","from":"declined","to":"exited","by":["coordinator"]},
        {"event":"draft","from":"checks","to":"signing","by":["secretariat"],
          "guards":[{"steps-done":["technical","legal"]}],"effects":["draft-agreement"]},
        {"event":"activate","from":"signing","to":"active","by":["secretariat"],
          "guards":[{"signed":["institution","host"]}],"effects":["start-agreement"]},
        {"event":"suspend","from":"active","to":"suspended","by":["secretariat"],"reason":"required"},
        {"event":"reinstate","from":"suspended","to":"active","by":["secretariat"]},
        {"event":"exit","from":"active","to":"exited","by":["coordinator","secretariat"],
          "effects":["end-agreement"]},
        {"event":"exit","from":"suspended","to":"exited","by":["secretariat"],"effects":["end-agreement"]},
        {"event":"call-for-renewal","from":"active","to":"renewal","by":["time"]},
        {"event":"renew","from":"renewal","to":"signing","by":["coordinator"],"effects":["draft-agreement"]},
        {"event":"lapse","from":"active","to":"lapsed","by":["time"],"effects":["end-agreement"]},
        {"event":"lapse","from":"renewal","to":"lapsed","by":["time"],"effects":["end-agreement"]}],
      "agreement":{
        "parties":{"institution":{LABEL,"signer":"partner"},"host":{LABEL,"signer":"signatory"}},
        "term":"P4Y","owed":[{"document":"annual-report","every":"P1Y","within":"P60D"}]}}}
      """;

  private SampleMechanism() {}

  static String canonical() {
    return CANONICAL.replaceAll("\\n *", "").replace("LABEL", LABEL);
  }

  /** The next version, in which one approval is enough and a letter is asked for. */
  static String nextVersion() {
    return canonical()
        .replace("\"at-least\":2", "\"at-least\":1")
        .replace(
            "\"event\":\"decline\",\"from\":\"review\",\"to\":\"declined\",\"by\":[\"secretariat\"]",
            "\"event\":\"decline\",\"from\":\"review\",\"to\":\"declined\",\"by\":[\"director\"]");
  }
}
