import { type Day, isDay } from "../shared/calendar.ts";
import type { RenewalPoint } from "./renewal.events.ts";

/** What the organisation says of a point: that nothing changed since it last answered, or what did, with files. */
export interface RenewalAnswer {
  readonly unchanged: boolean;
  readonly text: string;
  /** Identifiers of attachments of the dossier. */
  readonly attachments: readonly string[];
  /** What it answers to what was sent back about the point; empty when nothing was. */
  readonly reply: string;
}

/** The file of a renewal, as typed then filed. */
export interface RenewalContent {
  readonly answers: Readonly<Record<string, RenewalAnswer>>;
  /** The statements sworn, by their codes. */
  readonly sworn: readonly string[];
  /** The last day of the Qualiopi certificate, `2029-04-14`; empty while it is not given. */
  readonly qualiopiUntil: string;
}

export const emptyRenewal: RenewalContent = { answers: {}, sworn: [], qualiopiUntil: "" };

const silent: RenewalAnswer = { unchanged: false, text: "", attachments: [], reply: "" };

/** What is said of a point so far. */
export const answerTo = ({ answers }: RenewalContent, code: string): RenewalAnswer => answers[code] ?? silent;

/** Something without which the file cannot be filed. */
export type MissingInRenewal =
  | { readonly code: "answer"; readonly point: string }
  | { readonly code: "confirmation"; readonly point: string }
  | { readonly code: "piece"; readonly point: string }
  | { readonly code: "qualiopi-date"; readonly point: string }
  | { readonly code: "qualiopi-past"; readonly point: string; readonly on: Day }
  | { readonly code: "reply"; readonly point: string }
  | { readonly code: "statement"; readonly statement: string };

/** What a file is compared with. */
export interface RenewalGround {
  readonly points: readonly RenewalPoint[];
  readonly statements: readonly string[];
  readonly expiresOn: Day;
  /** The points of which an answer is known: they may be confirmed. */
  readonly answered: readonly string[];
  /** The last day of the Qualiopi certificate on file; null when there is none, or none is needed. */
  readonly qualiopiUntil: Day | null;
  /** The points sent back, each of which wants a reply. */
  readonly returned: readonly string[];
  readonly today: Day;
}

/** Whether the certificate on file does not reach the next term: a new one is asked for, or where it stands (R-REN-1). */
const qualiopiFallsShort = ({
  qualiopiUntil,
  expiresOn,
}: Pick<RenewalGround, "qualiopiUntil" | "expiresOn">): boolean => qualiopiUntil !== null && qualiopiUntil < expiresOn;

/** What is asked of a point as things stand: what expired is given afresh, what was never said cannot be confirmed. */
export function askedOf(point: RenewalPoint, ground: RenewalGround): RenewalPoint["asked"] {
  if (point.asked !== "confirmation") return point.asked;
  const expired = point.qualiopi && qualiopiFallsShort(ground);
  return expired ? "afresh" : "confirmation";
}

/** The exact list of what is missing, in the order of the points; empty when the file can be filed (R-APP-4). */
export const missingInRenewal = (content: RenewalContent, ground: RenewalGround): readonly MissingInRenewal[] => [
  ...ground.points.flatMap((point) => missingOf(point, answerTo(content, point.code), ground)),
  ...ground.points.flatMap((point) => qualiopiMissing(point, content, ground)),
  ...ground.returned
    .filter((code) => answerTo(content, code).reply.trim() === "")
    .map((point) => ({ code: "reply", point }) as const),
  ...ground.statements
    .filter((statement) => !content.sworn.includes(statement))
    .map((statement) => ({ code: "statement", statement }) as const),
];

function missingOf(
  point: RenewalPoint,
  { unchanged, text, attachments }: RenewalAnswer,
  ground: RenewalGround,
): readonly MissingInRenewal[] {
  const { code } = point;
  const written = text.trim() !== "";
  switch (askedOf(point, ground)) {
    case "nothing":
      return [];
    case "afresh": {
      const missing: MissingInRenewal[] = written ? [] : [{ code: "answer", point: code }];
      return attachments.length > 0 ? missing : [...missing, { code: "piece", point: code }];
    }
    case "confirmation": {
      if (written || (unchanged && ground.answered.includes(code))) return [];
      return [{ code: ground.answered.includes(code) ? "confirmation" : "answer", point: code }];
    }
  }
}

/** The last day of the certificate is asked with a new one, and is not over. */
function qualiopiMissing(
  { code: point, qualiopi }: RenewalPoint,
  { qualiopiUntil }: RenewalContent,
  ground: RenewalGround,
): readonly MissingInRenewal[] {
  if (!qualiopi || !qualiopiFallsShort(ground)) return [];
  if (!isDay(qualiopiUntil)) return [{ code: "qualiopi-date", point }];
  return qualiopiUntil < ground.today ? [{ code: "qualiopi-past", point, on: qualiopiUntil }] : [];
}
