import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import type { StatedGround } from "../../domain/schemes/statedGrounds.ts";
import { dayOf, type Moment } from "../../domain/shared/calendar.ts";
import type { ContentHash } from "../../domain/shared/content.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import { readContent } from "../dossiers/content.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { Notifiable } from "../habilitations/procedure.ts";
import {
  type Correspondence,
  letterFile,
  type SanctionLetter,
  sanctionLetter,
} from "../habilitations/sanctionLetter.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Person } from "../ports/people.ts";
import {
  type DossierCase,
  dossierCase,
  managersOf,
  membersWith,
  people,
  sendAbout,
  type Words,
} from "./dossierMails.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Tools } from "./tools.ts";

/** An habilitation as it is now, with the dossier it came from. */
export interface HabilitationCase extends DossierCase {
  readonly habilitationId: string;
  readonly habilitation: Granted;
}

/** Reads an habilitation again before anything is sent about it; null when it does not exist. */
export async function habilitationCase(tools: Tools, habilitationId: string): Promise<HabilitationCase | null> {
  const { state } = await tools.ports.states.load(habilitationStream, habilitationId);
  const about = state.status === "none" ? null : await dossierCase(tools, state.grant.dossierId);
  return about === null || state.status === "none" ? null : { ...about, habilitationId, habilitation: state };
}

/** What a mail about an habilitation says. */
export interface HabilitationMail {
  readonly code: string;
  readonly paragraphs: readonly string[];
  readonly deadline?: Words["deadline"];
  readonly button: string;
  readonly side?: "" | "/procedure";
  readonly fills?: Readonly<Record<string, string>>;
  /** Days from the due date, when it is a reminder: some recipients are only told on some of them. */
  readonly day?: number;
}

/** Sends a message of the scheme about an habilitation to whom the scheme says. */
export async function tellOf(about: HabilitationCase, tools: Tools, mail: HabilitationMail): Promise<void> {
  const { code, fills, paragraphs, deadline = null, button: label, side = "/procedure" } = mail;
  const button = { label, path: `/habilitations/${encodeURIComponent(about.habilitationId)}${side}` };
  sendAbout(about, tools, {
    ...{ code, readers: await readersOf(about, tools, mail), ...(fills === undefined ? {} : { fills }) },
    number: about.habilitation.grant.number,
    wordsFor: () => ({ paragraphs, deadline, button }),
  });
}

/** Whether the scheme has a message leave so many days after a date, or before it when the number is negative. */
export const leavesOn = ({ scheme }: DossierCase, code: string, days: number): boolean =>
  scheme.messages.some((message) => message.code === code && message.schedule.includes(days));

async function readersOf(
  about: HabilitationCase,
  tools: Tools,
  { code, day }: HabilitationMail,
): Promise<readonly Person[]> {
  const message = about.scheme.messages.find((one) => one.code === code);
  if (message === undefined) return [];
  const told = message.recipients.filter(
    ({ onlyOn }) => day === undefined || onlyOn.length === 0 || onlyOn.includes(day),
  );
  const named = told.map(({ who }) => who);
  const roles = (["decision_maker", "quality_manager", "exam_manager"] as const).filter((role) => named.includes(role));
  return [
    ...(await membersWith(organisationRolesIn({ ...message, recipients: told }), about, tools)),
    ...(named.includes("account_manager") ? await managersOf(about, tools) : []),
    ...(named.includes("auditor") ? await auditorsOf(about, tools) : []),
    ...(roles.length === 0 ? [] : await tools.recipients.ofStaff(roles)),
  ];
}

async function auditorsOf({ dossierId }: DossierCase, tools: Tools): Promise<readonly Person[]> {
  const evaluations = await evaluationsOf(tools.ports, dossierId);
  const auditors = evaluations.filter(({ act }) => act === "audit").map(({ personId }) => personId);
  return await people(tools, auditors);
}

/** Grounds as a letter states them, in the words written for the case. */
export async function groundsInWords(
  grounds: readonly (StatedGround & { readonly proofExpected?: string })[],
  { scheme }: DossierCase,
  { ports }: Tools,
) {
  const hashes = grounds.flatMap(({ detail, proofExpected }) => [
    detail,
    ...(proofExpected === undefined ? [] : [proofExpected]),
  ]);
  const words = await ports.contents.read<string>(hashes);
  return { views: groundViews(grounds, scheme, words), words };
}

/** What somebody wrote, found again by its fingerprint. */
export const wordsOf = async (hash: ContentHash, { ports }: Tools): Promise<string> =>
  (await ports.contents.read<string>([hash])).get(hash) ?? "";

/** Asks for a letter about an habilitation, which joins the files of its dossier (R-NOT-1). */
export async function printSanctionLetter(
  about: HabilitationCase,
  tools: Tools,
  order: {
    readonly letter: SanctionLetter;
    readonly by: string;
    readonly at: Moment;
    readonly role: Correspondence["sender"]["role"];
    /** What it notifies. */
    readonly decision: Notifiable;
  },
): Promise<void> {
  const { dossierId, state, scheme, habilitationId, habilitation } = about;
  const { letter, by, at, role, decision } = order;
  const { content } = await readContent(tools.ports, dossierId, state);
  const [sender] = await people(tools, [by]);
  const { number } = habilitation.grant;
  tools.print({
    ...{ about: dossierId, subject: `habilitation-${habilitationId}`, name: "letter", scheme: state.scheme },
    fileName: letterFile(decision, number),
    sheet: sanctionLetter(letter, {
      ...{ number, scheme, content, on: dayOf(at), sender: { name: sender?.name ?? "", role } },
      fingerprint: tools.ports.contents.fingerprint(letter),
    }),
  });
}
