package org.iioe.commands.partner.view;

/** How an institution stands. */
public enum PartnerStatus {
  /** A partner in good standing. */
  ACTIVE,
  /** Its case is open, and it is no partner in good standing. */
  OPEN,
  /** Its last case is closed. */
  CLOSED,
  /** It never had a case. */
  NONE
}
