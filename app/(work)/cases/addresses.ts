/** Where the pages of casework are. Nothing about a person stands in an address: only the number of a case. */

export const caseloadAddress = "/cases";
export const openCaseAddress = "/cases/new";
/** What was left empty in the cases of whoever asks. */
export const ownGapsAddress = "/cases/gaps";

/** The pages on which something of a case is changed. */
export type CaseTask =
  | "consent"
  | "pass"
  | "restriction"
  | "inactive"
  | "reopen"
  | "client"
  | "area"
  | "family"
  | "links"
  | "referral-status"
  | "opening-date";

/** What has just been done, as the address of the case page says it, and the sentence that the page then shows. */
export const doneMessages = {
  opened: "Case opened",
  consent: "Consent recorded",
  passed: "Case passed on",
  restricted: "Case restricted",
  unrestricted: "Restriction lifted",
  inactive: "Case made inactive",
  reopened: "Case reopened",
  client: "Reference and date of birth saved",
  area: "Area of residence saved",
  family: "Family saved",
  linked: "Cases linked",
  unlinked: "Link removed",
  "referral-status": "Referral status saved",
  "opening-date": "Opening date saved",
  merged: "The two records are now one client",
} as const;

export type Done = keyof typeof doneMessages;

/** A case's own page. @param done what has just been done there */
export function caseAddress(caseId: string, done?: Done): string {
  return done ? `${caseloadAddress}/${caseId}?done=${done}` : `${caseloadAddress}/${caseId}`;
}

/** Where consent is recorded. @param formId the form from whose list somebody comes, and to which they go back */
export function consentAddress(caseId: string, formId?: string): string {
  return `${caseTaskAddress(caseId, "consent")}${formId === undefined ? "" : `?form=${formId}`}`;
}

/** A page on which something of a case is changed. */
export function caseTaskAddress(caseId: string, task: CaseTask): string {
  return `${caseloadAddress}/${caseId}/${task}`;
}

/** Where a link between two cases is removed. */
export function linkAddress(caseId: string, linkId: string): string {
  return `${caseTaskAddress(caseId, "links")}/${linkId}`;
}

/** Who looked at a case. */
export function viewsAddress(caseId: string): string {
  return `${caseloadAddress}/${caseId}/views`;
}

/** Where two records of one client are made one. @param caseId the case from which somebody comes */
export function mergeAddress(caseId: string): string {
  return `/clients/merge?case=${caseId}`;
}
