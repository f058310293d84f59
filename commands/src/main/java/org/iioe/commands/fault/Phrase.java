package org.iioe.commands.fault;

/** A detail of a message that is itself said in the user's language. */
public interface Phrase {
  /** The words. */
  String in(Messages messages);
}
