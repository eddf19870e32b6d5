package org.aftercare.domain.issue;

import org.aftercare.domain.customer.CustomerId;

/**
 * That an issue has to do with another one.
 *
 * @param issue the other one
 * @param customer whose the other one is; only that customer's contacts may know of it
 */
public record Link(Relation relation, IssueNumber issue, CustomerId customer) {}
