/** The people of the process, as the scheme names them. */
export type Person =
  | "legal_representative"
  | "referent"
  | "trainer"
  | "account_manager"
  | "auditor"
  | "reviewer"
  | "decision_maker"
  | "signatory"
  | "quality_manager"
  | "exam_manager"
  | "administrator";
