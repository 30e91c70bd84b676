import type { wordsZh } from "./wordsZh.js";

/** English labels of the API's enum values. */
export const wordsEn: typeof wordsZh = {
  focus: {
    alone: (names) => `No links under these filters for ${names}.`,
    cut: (names) =>
      `The network is too large to be drawn whole. Links to ${names}, if there are any, are outside the part that is drawn.`,
  },
  units: { BUSINESS_CHAIN: "Business chains", PROJECT: "Projects", DOCUMENT: "Joint issuances" },
  identities: { AS_NAMED: "As named", AT_DOCUMENT_DATE: "At document date", AS_OF: "As of a date" },
  roles: { LEAD: "Lead", PARTICIPANT: "Participant" },
  statuses: { PROPOSED: "Proposed", ACCEPTED: "Accepted", REJECTED: "Rejected" },
  types: {
    BODY: "Body",
    PROJECT: "Project",
    BUSINESS_CHAIN: "Business chain",
    DOCUMENT: "Document",
    GOAL: "Goal",
    PLAN: "Plan",
    QUOTE: "Quote",
  },
  successions: {
    RENAMED: "renamed or re-established as",
    MERGED_INTO: "merged into",
    SPLIT_INTO: "split into",
    FUNCTIONS_TRANSFERRED: "functions transferred to",
  },
  kinds: {
    STATE_COUNCIL_MINISTRY: "Ministry",
    STATE_COUNCIL_COMMISSION: "Commission",
    CENTRAL_BANK: "Central bank",
    AUDIT: "Audit office",
    DIRECTLY_AFFILIATED: "Directly under the State Council",
    NATIONAL_BUREAU_UNDER_MINISTRY: "National bureau under a ministry",
    STATE_COUNCIL_OFFICE: "State Council office",
    INSTITUTION_OF_STATE_COUNCIL: "State Council institution",
    PARTY_BODY: "Party body",
    PEOPLES_ORGANIZATION: "People's organization",
    LOCAL: "Local body",
    ENTERPRISE: "Enterprise",
    OTHER: "Other",
  },
};
