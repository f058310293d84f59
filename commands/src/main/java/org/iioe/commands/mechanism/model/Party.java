package org.iioe.commands.mechanism.model;

/** Who signs an agreement: {@code host: {label: …, signer: signatory}}. */
public record Party(String name, Label label, Signer signer) {
  public Party {
    Names.name(name);
  }
}
