import type { DecisionEvent, DecisionTaken } from "../../domain/decisions/decision.events.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { decisionLetter } from "../decisions/decisionLetter.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import { readContent } from "../dossiers/content.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import { idOf } from "./addresses.ts";
import {
  type DossierCase,
  dossierCase,
  managersOf,
  ofOrganisation,
  people,
  sendAbout,
  type Words,
} from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Prints the letter of a decision, and tells it to the organisation and to those who worked on the file (M-211, M-503, M-504). */
export const whenDecisionTaken: Reaction<DecisionEvent> = {
  name: "whenDecisionTaken",
  on: {
    async DecisionTaken({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null) return;
      await printLetter(about, event, tools);
      const code = codeOf(event);
      const workers = [...(await managersOf(about, tools)), ...(await auditorsOf(about, tools))];
      sendAbout(about, tools, {
        code,
        readers: [...(await ofOrganisation(about, tools, code)), ...(event.kind === "admissibility" ? [] : workers)],
        fills: event.signBy === null ? {} : { date: writtenDay(event.signBy) },
        wordsFor: () => (event.outcome === "grant" ? favourable(about, event) : unfavourable(about, event)),
      });
    },
  },
};

/** A refusal before anything was audited is told to the organisation alone, under a message of its own. */
function codeOf({ kind, outcome }: DecisionTaken): "M-211" | "M-503" | "M-504" {
  if (outcome === "grant") return "M-503";
  return kind === "admissibility" ? "M-211" : "M-504";
}

async function auditorsOf({ dossierId }: DossierCase, tools: Tools) {
  const evaluations = await evaluationsOf(tools.ports, dossierId);
  return await people(
    tools,
    evaluations.filter(({ act }) => act === "audit").map(({ personId }) => personId),
  );
}

async function printLetter(about: DossierCase, taken: DecisionTaken, tools: Tools): Promise<void> {
  const { dossierId, state, scheme } = about;
  const { content } = await readContent(tools.ports, dossierId, state);
  const words = await tools.ports.contents.read<string>(taken.grounds.map(({ detail }) => detail));
  const [decider] = await people(tools, [taken.by]);
  const grounds = groundViews(taken.grounds, scheme, words);
  tools.print({
    ...{ about: dossierId, name: "letter", fileName: `Décision ${state.number}.pdf`, scheme: state.scheme },
    sheet: decisionLetter({ file: about, content, taken, grounds, decider: decider?.name ?? "" }),
  });
}

const favourable = ({ state, organisationName, scheme }: DossierCase, { signBy }: DecisionTaken): Words => ({
  paragraphs: [
    `La décision sur le dossier ${state.number} de ${organisationName} est favorable. La lettre de décision est dans le dossier.`,
    `La convention d’habilitation va être proposée à la signature. L’habilitation ${scheme.certification.shortName} prend effet à la date de la dernière signature${nbsp}; aucune annonce n’est possible avant.`,
  ],
  deadline: signBy === null ? null : { what: "Convention signée par les deux parties", on: signBy },
  button: { label: "Voir la décision", page: "/decision" },
});

const unfavourable = ({ state, organisationName, scheme }: DossierCase, taken: DecisionTaken): Words => ({
  paragraphs: [
    `La décision sur le dossier ${state.number} de ${organisationName} est défavorable. Elle est motivée dans la lettre de décision, qui est dans le dossier et qui est aussi envoyée par lettre recommandée.`,
    ...(taken.appeal === null
      ? []
      : [
          `Elle peut être contestée dans les ${taken.appeal.days}${nbsp}jours de sa notification, auprès de ${scheme.certifier.appealEmail} ou à l’adresse donnée dans la lettre.`,
        ]),
    ...(taken.reapplyFrom === null
      ? []
      : [`Une nouvelle candidature est possible à partir du ${writtenDay(taken.reapplyFrom)}.`]),
  ],
  deadline: null,
  button: { label: "Lire la décision", page: "/decision" },
});
