package org.iioe.commands.partner.cases;

import org.iioe.commands.partner.ActingPerson;
import org.iioe.commands.partner.PartnerScope;

/**
 * Who wants to do something with which case.
 *
 * @param name of the institution or of the case, as people write it
 * @param dryRun whether nothing shall be changed
 */
public record CaseRequest(String name, PartnerScope scope, ActingPerson person, boolean dryRun) {}
