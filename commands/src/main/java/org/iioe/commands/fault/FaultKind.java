package org.iioe.commands.fault;

/** Why a command could not do its work; the command line maps each kind to one exit code. */
public enum FaultKind {
  /** The command line is wrong. */
  USAGE,
  /** The input as a whole cannot be used. */
  INVALID_INPUT,
  /** The platform's rules say no. */
  REFUSED,
  /** The database or the content store cannot be reached or is locked; trying again may help. */
  UNAVAILABLE,
  /** A thing named on the command line does not exist. */
  NOT_FOUND,
  /** The user or the system asked the program to stop. */
  INTERRUPTED
}
