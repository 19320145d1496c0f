import type { DecisionEvent } from "../../domain/decisions/decision.events.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { addDays, type Day, dayOf } from "../../domain/shared/calendar.ts";
import { decisionStream } from "../decisions/decision.stream.ts";
import { checkedDeciders } from "../decisions/whoCould.ts";
import { assignmentFacts } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, dossierCase, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells those who may decide that a file waits for them: reviewed, or refused by the account manager’s proposal (M-501). */
export const whenFileReady: Reaction<DecisionEvent | DossierEvent> = {
  name: "whenFileReady",
  on: {
    ReviewRecorded: ({ stream, event }, tools) =>
      callDeciders(idOf(stream), tools, { on: dayOf(event.at), why: reviewed(event.proposal) }),
    RefusalProposed: ({ stream, event }, tools) =>
      callDeciders(idOf(stream), tools, {
        on: dayOf(event.at),
        why: "Un refus est proposé au stade de la candidature.",
      }),
  },
};

const reviewed = (proposal: "grant" | "refuse"): string =>
  proposal === "grant"
    ? "La revue du dossier complet est faite\u00A0; elle propose d’accorder l’habilitation."
    : "La revue du dossier complet est faite\u00A0; elle propose de refuser l’habilitation.";

interface Call {
  readonly on: Day;
  readonly why: string;
}

async function callDeciders(dossierId: string, tools: Tools, { on, why }: Call): Promise<void> {
  const about = await dossierCase(tools, dossierId);
  if (about === null || !(await isAwaited(about, tools))) return;
  const readers = await eligibleOn(about, tools, on);
  const { decisionDays } = about.scheme.rulebook.application;
  sendAbout(about, tools, {
    code: "M-501",
    readers,
    wordsFor: () => ({
      paragraphs: [
        `Le dossier ${about.state.number} de ${about.organisationName} est prêt à décider. ${why}`,
        "Vous n’avez pas pris part à son évaluation\u00A0: vous pouvez décider, poser une question, ou vous abstenir.",
      ],
      deadline: { what: "Décision", on: addDays(on, decisionDays) },
      button: { label: "Décider", page: "/decision" },
    }),
  });
}

/** Whether there is still something to decide. */
async function isAwaited({ dossierId, state }: DossierCase, { ports }: Tools): Promise<boolean> {
  const decision = await ports.states.load(decisionStream, dossierId);
  const open = decision.state.status === "waiting" || decision.state.status === "reviewed";
  return open && (state.status === "accepted" || state.status === "refusal_proposed");
}

async function eligibleOn({ dossierId, state, scheme }: DossierCase, { ports }: Tools, on: Day) {
  const { organisationId } = state;
  const evaluations = await evaluationsOf(ports, dossierId);
  const file = await assignmentFacts(ports, { organisationId, scheme, evaluations });
  const { abstained } = (await ports.states.load(decisionStream, dossierId)).state;
  const deciders = await checkedDeciders(ports, { file: { ...file, abstained }, on });
  return deciders.filter(({ check }) => check.eligible);
}
