import type { ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { isHidden } from "../../domain/audits/audit.stages.ts";
import type { Message } from "../../domain/schemes/messages.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { auditStream } from "../audits/audit.stream.ts";
import { schemeOfAudit } from "../audits/auditScheme.ts";
import type { AuditFile } from "../audits/auditSheet.ts";
import { seen } from "../audits/seen.ts";
import { kindNames } from "../audits/wording.ts";
import { readContent } from "../dossiers/content.ts";
import type { Person } from "../ports/people.ts";
import type { Sheets } from "../ports/printing.ts";
import {
  type DossierCase,
  dossierCase,
  managersOf,
  membersWith,
  people,
  sendAbout,
  type Words,
} from "./dossierMails.ts";
import type { Letter } from "./mailText.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Tools } from "./tools.ts";

/** An audit as it is now, with the dossier it belongs to. */
export interface AuditCase extends DossierCase {
  readonly auditId: string;
  readonly audit: ScheduledAudit;
  /** « l’audit initial de L’Atelier numérique (dossier D-2026-0042) ». */
  readonly title: string;
  /** How its documents are filed: « D-2026-0042 », with the type of an audit of the habilitation. */
  readonly reference: string;
}

/** Reads an audit again before anything is sent or printed about it; null when there is none. */
export async function auditCase(tools: Tools, auditId: string): Promise<AuditCase | null> {
  const { ports, at } = tools;
  const { state: audit } = await ports.states.load(auditStream, auditId);
  const about = audit.status === "none" ? null : await dossierCase(tools, audit.dossierId);
  if (about === null || audit.status === "none") return null;
  const { scheme } = await schemeOfAudit(ports, { state: audit, dossier: about.state, on: dayOf(at) });
  const kind = kindNames[audit.auditType].toLowerCase();
  const article = kind.startsWith("audit") ? "l’" : "la ";
  const title = `${article}${kind} de ${about.organisationName} (dossier ${about.state.number})`;
  const { number } = about.state;
  const reference = auditId === audit.dossierId ? number : `${number} (${kind})`;
  return { ...about, scheme, auditId, audit, title, reference };
}

/** What a mail about an audit says. */
export interface AuditMail {
  readonly code: string;
  readonly paragraphs: readonly string[];
  readonly deadline?: Letter["deadline"];
  readonly button: string;
  readonly fills?: Readonly<Record<string, string>>;
  /** Days from the due date, when it is a reminder: some recipients are only told on some of them. */
  readonly day?: number;
}

/** Sends a message of the scheme about an audit to whom the scheme says. */
export async function tell(about: AuditCase, tools: Tools, mail: AuditMail): Promise<void> {
  const { code, paragraphs, deadline, button, fills } = mail;
  const message = about.scheme.messages.find((one) => one.code === code);
  if (message === undefined) return;
  sendAbout(about, tools, {
    ...{ code, ...(fills === undefined ? {} : { fills }), readers: await readersOf(about, tools, { message, mail }) },
    wordsFor: () => ({ paragraphs, deadline: deadline ?? null, button: buttonTo(about, button) }),
  });
}

/** The button that opens an audit, the initial one under its dossier. */
export const buttonTo = ({ auditId, dossierId }: AuditCase, label: string): Words["button"] =>
  auditId === dossierId ? { label, page: "/audit" } : { label, audit: auditId };

/** Those of the organisation, unless they are not to know yet, the auditor, and those of the certifier whom the scheme names. */
async function readersOf(
  about: AuditCase,
  tools: Tools,
  { message, mail }: { readonly message: Message; readonly mail: AuditMail },
): Promise<readonly Person[]> {
  const told = message.recipients.filter(
    ({ onlyOn }) => mail.day === undefined || onlyOn.length === 0 || onlyOn.includes(mail.day),
  );
  const named = told.map(({ who }) => who);
  const roles = (["reviewer", "quality_manager", "decision_maker"] as const).filter((role) => named.includes(role));
  return [
    ...(isHidden(about.audit)
      ? []
      : await membersWith(organisationRolesIn({ ...message, recipients: told }), about, tools)),
    ...(named.includes("auditor") ? await people(tools, [about.audit.auditor]) : []),
    ...(named.includes("account_manager") ? await managersOf(about, tools) : []),
    ...(roles.length === 0 ? [] : await tools.recipients.ofStaff(roles)),
  ];
}

type AuditDocument = "audit-plan" | "audit-record" | "audit-report";

/** Asks for a document of an audit to be printed as it stands; nothing is without a sheet. While the organisation, which reads the files of its dossier, is not to know, it does not join them: the team reads it beside its mission order. */
export async function printAudit<Name extends AuditDocument>(
  { dossierId, auditId, state, scheme, organisationName, audit }: AuditCase,
  tools: Tools,
  document: {
    readonly name: Name;
    readonly fileName: string;
    readonly on: Day;
    /** What the fingerprint of the document is taken of. */
    readonly frozen: unknown;
    readonly sheetOf: (file: AuditFile) => Sheets[Name] | null;
  },
): Promise<void> {
  const { name, on, frozen, sheetOf } = document;
  const fileName = isHidden(audit) ? null : document.fileName;
  const { content } = await readContent(tools.ports, dossierId, state);
  const fingerprint = tools.ports.contents.fingerprint(frozen);
  const file = { number: state.number, organisationName, content, on, fingerprint };
  const sheet = sheetOf({ ...file, seen: await seen(tools.ports, audit, scheme) });
  if (sheet !== null) tools.print({ about: dossierId, subject: auditId, name, fileName, scheme: state.scheme, sheet });
}
