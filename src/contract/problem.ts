/** Why a request was not accepted, as the API says it (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** One French sentence: what is wrong and how to mend it. */
  readonly detail: string;
  readonly code: string;
  /** The fields in which the sentence can be shown, when the body was not understood. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  /** What the refusal knows: the list of what is missing, the date from which it is possible. */
  readonly facts?: Readonly<Record<string, unknown>>;
}
