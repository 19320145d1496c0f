/** Why something asked of the server did not happen, and what to tell the person. */
export interface Problem {
  /**
   * `network`: no answer came. `changed`: somebody changed the file meanwhile. `signed-out`: the session is over.
   * `refused`: a rule or a field forbids it. `broken`: a fault of the machine.
   */
  readonly kind: "network" | "changed" | "signed-out" | "refused" | "broken";
  readonly status: number;
  /** `capability/what-is-wrong`, never shown. */
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  /** What is wrong with each field, by its name. */
  readonly fields: Readonly<Record<string, string>>;
  /** What to quote when asking for help. */
  readonly reference?: string;
}
