import { addWorkingDays } from "../../domain/deadlines/workingDays.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import type { DossierState } from "../../domain/dossiers/dossier.model.ts";
import type { Message } from "../../domain/schemes/messages.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { clockTime, fullDay, nbsp } from "../../domain/shared/french.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { Person } from "../ports/people.ts";
import { dossierPage, idOf } from "./addresses.ts";
import type { Letter } from "./mailText.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

type Submitted = Extract<DossierEvent, { readonly type: "DossierSubmitted" }>;
type Opened = Exclude<DossierState, { readonly status: "none" }>;

/** Acknowledges the receipt of an application to those who filed it, and tells who instructs it (M-203, R-APP-9). */
export const whenDossierSubmitted: Reaction<DossierEvent> = {
  name: "whenDossierSubmitted",
  on: {
    async DossierSubmitted({ stream, event }, tools) {
      const dossierId = idOf(stream);
      const { state: dossier } = await tools.ports.states.load(dossierStream, dossierId);
      if (dossier.status === "none") return;
      const scheme = await tools.ports.schemes.get(dossier.scheme);
      const message = scheme.messages.find(({ code }) => code === "M-203");
      if (message !== undefined) await acknowledge({ dossierId, dossier, scheme, message, event }, tools);
    },
  },
};

interface Case {
  readonly dossierId: string;
  readonly dossier: Opened;
  readonly scheme: Scheme;
  readonly message: Message;
  readonly event: Submitted;
}

async function acknowledge(about: Case, tools: Tools): Promise<void> {
  const { dossier, dossierId, message } = about;
  const filed = await tools.recipients.ofOrganisation(dossier.organisationId, organisationRolesIn(message));
  const staff = isFirst(dossier) ? await instructors(about, tools) : [];
  const organisation = await tools.ports.states.load(organisationStream, dossier.organisationId);
  const name = organisation.state.status === "registered" ? organisation.state.name : "";
  const everybody = [...filed, ...staff];
  const send = (to: Person, letter: Letters): void => {
    const also = everybody.filter(({ id }) => id !== to.id).map((person) => person.name);
    tools.mail({ code: message.code, about: dossierId, to, letter: { ...letter, ...common(about, tools), also } });
  };
  for (const person of filed) send(person, receipt(about));
  for (const person of staff) send(person, notice(about, name));
}

/** Those who instruct are told of a new deposit by another message (M-207). */
const isFirst = (dossier: Opened): boolean => !("rounds" in dossier) || dossier.rounds < 2;

/** The account manager of the dossier, or all of them until one is named. */
async function instructors({ dossier }: Case, { ports, recipients }: Tools): Promise<readonly Person[]> {
  if (dossier.manager === null) return await recipients.ofStaff(["account_manager"]);
  return [...(await ports.people.named([dossier.manager])).values()];
}

type Letters = Pick<Letter, "paragraphs" | "deadline">;

const common = ({ dossier, dossierId, scheme, message }: Case, { publicUrl }: Tools) => ({
  number: dossier.number,
  action: message.subject,
  button: { label: "Ouvrir le dossier", url: dossierPage(publicUrl, dossierId) },
  signature: scheme.certifier.name,
});

const answerOn = ({ scheme, event }: Case) =>
  addWorkingDays(dayOf(event.at), scheme.rulebook.application.completenessWorkingDays);

function receipt(about: Case): Letters {
  const { dossier, event, scheme } = about;
  const { completenessWorkingDays } = scheme.rulebook.application;
  return {
    paragraphs: [
      `Nous avons bien reçu votre dossier de candidature ${dossier.number} à l’habilitation ${scheme.certification.shortName}, le ${fullDay(dayOf(event.at))} à ${clockTime(event.at)}.`,
      `Nous vérifions qu’il est complet dans les ${completenessWorkingDays}${nbsp}jours ouvrés. S’il manque quelque chose, nous vous le demandons point par point${nbsp}: rien de ce que vous avez donné n’est perdu.`,
      "Vous n’avez rien à faire pour l’instant.",
    ],
    deadline: { what: "Notre réponse sur la complétude du dossier", on: answerOn(about) },
  };
}

const notice = (about: Case, organisation: string): Letters => ({
  paragraphs: [
    `${organisation} a déposé son dossier de candidature ${about.dossier.number} à l’habilitation ${about.scheme.certification.shortName}, le ${fullDay(dayOf(about.event.at))} à ${clockTime(about.event.at)}.`,
  ],
  deadline: { what: "Réponse sur la complétude du dossier", on: answerOn(about) },
});
