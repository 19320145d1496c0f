import { longMoment, plainDay } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";
import type { Agreement } from "./agreement.query.ts";
import { noAgreement } from "./agreements.sentences.ts";

type Party = Agreement["signatures"][number]["party"];

/** Who signs for a party, and where that stands. */
export interface SignatureLine {
  readonly party: Party;
  /** « Formalia Conseil » */
  readonly forWhom: string;
  readonly who: string;
  readonly badge: { readonly tone: Tone; readonly label: string };
  /** When it was signed, or what it waits for. */
  readonly note: string;
}

const order = ["organisation", "certifier"] as const satisfies readonly Party[];

/** The two signatures, the organisation’s first (R-AGR-2). */
export function signatureLines({ text, signatures, status }: Agreement): readonly SignatureLine[] {
  if (text === null) return [];
  return order.map((party) => {
    const { name, role, party: forWhom } = text.signatories[party];
    const signed = signatures.find((signature) => signature.party === party);
    const who = signed === undefined ? `${name}, ${role}` : `${signed.name}, ${signed.role}`;
    if (signed !== undefined) {
      return { party, forWhom, who, badge: { tone: "success", label: "Signée" }, note: longMoment(signed.at) };
    }
    const first = party === "organisation" || status === "half-signed";
    return first
      ? { party, forWhom, who, badge: { tone: "warning", label: "À signer" }, note: "Signature attendue" }
      : {
          party,
          forWhom,
          who,
          badge: { tone: "neutral", label: "Ensuite" },
          note: "Après la signature de l’organisme",
        };
  });
}

/** The status of the agreement as a badge. */
export function agreementBadge({ status }: Pick<Agreement, "status">): { readonly tone: Tone; readonly label: string } {
  switch (status) {
    case "none":
      return { tone: "neutral", label: "À rédiger" };
    case "generated":
      return { tone: "warning", label: "À signer par l’organisme" };
    case "half-signed":
      return { tone: "warning", label: "À signer par le certificateur" };
    case "concluded":
      return { tone: "success", label: "Signée par les deux parties" };
    case "lapsed":
      return { tone: "danger", label: "Caduque" };
  }
}

/** « du 14 avril 2026 au 13 avril 2029 inclus »; `endsOn` is the first day on which it holds no more. */
export const validityWords = ({ effectiveOn }: { readonly effectiveOn: string }, lastDay: string): string =>
  `du ${plainDay(effectiveOn)} au ${plainDay(lastDay)} inclus`;

/** What an absent agreement is told by, to the organisation before or after its decision, or to the certifier. */
export function absenceOf(stage: string, staff: boolean): { readonly what: string; readonly why: string } {
  if (staff) return noAgreement.forStaff;
  return stage === "agreement" ? noAgreement.beingWritten : noAgreement.beforeDecision;
}

type Copy = Agreement["documents"][number];

/** The printed copies as they are listed: the agreement, then the proof of each signature, each under a name of its own. */
export const copiesOf = (documents: readonly Copy[]): readonly Copy[] =>
  documents
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, "fr"))
    .map((copy) => ({ ...copy, name: copy.name.replace(/\.pdf$/, "") }));

/** Whether a copy is being printed, or about to be: the worker announces it a moment after the text is written or signed. */
export const isPrinting = ({
  text,
  signatures,
  documents,
}: Pick<Agreement, "text" | "signatures" | "documents">): boolean =>
  documents.some(({ ready }) => !ready) || (text !== null && documents.length < 1 + signatures.length);

const rankOf = ({ sheet }: Copy): number => (sheet === "agreement" ? 0 : 1);

/** What is typed to sign. */
export interface Signing {
  readonly read: boolean;
  readonly sentTo: string | undefined;
  readonly typedName: string;
  readonly code: string;
  readonly consent: boolean;
}

/** Why the agreement cannot be signed yet, or nothing. */
export function signingMissing({ read, sentTo, typedName, code, consent }: Signing): string | undefined {
  if (!read) return "Confirmez d’abord votre lecture.";
  if (sentTo === undefined) return "Demandez d’abord votre code.";
  if (typedName.trim() === "") return "Tapez votre nom.";
  if (!/^\d{6}$/.test(code.replace(/\s/g, ""))) return "Tapez les six chiffres du code.";
  return consent ? undefined : "Acceptez la phrase qui vous engage.";
}

/** A text of the agreement in its paragraphs and lists: an empty line between paragraphs, a dash before each item. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    const lines = part.split("\n").map((line) => line.trim());
    const words = lines.filter((line) => line !== "" && !line.startsWith("- ")).join(" ");
    const items = lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
    if (words !== "") blocks.push({ kind: "paragraph", text: words });
    if (items.length > 0) blocks.push({ kind: "list", items });
  }
  return blocks;
}
