import type { AlertEvent } from "../../domain/alerts/alert.events.ts";
import { isUrgent } from "../../domain/alerts/alert.model.ts";
import type { RaisedAlert } from "../../domain/alerts/alert.state.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { alertStream } from "../alerts/alert.stream.ts";
import { alertSentences, alertTitles } from "../alerts/alertWording.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, ofOrganisation, people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells who answers for an alert that it is there (M-606), a decision maker the same day when Qualiopi or the declaration is lost, and the organisation what it is asked (M-607). */
export const whenAlertRaised: Reaction<AlertEvent> = {
  name: "whenAlertRaised",
  on: {
    AlertRaised: ({ stream }, tools) => tellOwner(idOf(stream), tools, "Une alerte est à examiner."),
    AlertFactsAdded: ({ stream }, tools) => tellOwner(idOf(stream), tools, "Une alerte a de nouveaux faits."),
    AlertReassigned: ({ stream }, tools) => tellOwner(idOf(stream), tools, "Une alerte change de personne chargée."),
    ExplanationsGiven: ({ stream }, tools) => tellOwner(idOf(stream), tools, "L’organisme a répondu à une alerte."),
    ExplanationsAsked: async ({ stream, event }, tools) => {
      const texts = await tools.ports.contents.read<string>([event.reason]);
      await askOrganisation(idOf(stream), tools, texts.get(event.reason) ?? "");
    },
  },
};

async function alertCase(tools: Tools, alertId: string) {
  const { state } = await tools.ports.states.load(alertStream, alertId);
  if (state.status === "none") return null;
  const about = await dossierCase(tools, state.raised.dossierId);
  return about === null ? null : { about, state };
}

const sentencesOf = ({ raised, seen: [last] }: RaisedAlert): readonly string[] =>
  last === undefined ? [] : alertSentences(raised.kind, last.facts, last.seen);

async function tellOwner(alertId: string, tools: Tools, first: string): Promise<void> {
  const found = await alertCase(tools, alertId);
  if (found === null || found.state.status === "closed") return;
  const { about, state } = found;
  const { owner, kind } = state.raised;
  const roles = ["quality_manager", ...(isUrgent(kind) ? (["decision_maker"] as const) : [])] as const;
  const readers = [
    ...(owner.kind === "person" ? await people(tools, [owner.personId]) : []),
    ...(await tools.recipients.ofStaff([...roles])),
  ];
  sendAbout(about, tools, {
    ...{ code: "M-606", readers },
    wordsFor: () => ({
      paragraphs: [
        `${first} Elle concerne ${about.organisationName}${nbsp}: ${alertTitles[kind].toLowerCase()}.`,
        ...sentencesOf(state),
      ],
      deadline: "dueOn" in state ? { what: "Suite à donner, avec son motif", on: state.dueOn } : null,
      button: { label: "Examiner l’alerte", path: `/alertes/${encodeURIComponent(alertId)}` },
    }),
  });
}

async function askOrganisation(alertId: string, tools: Tools, question: string): Promise<void> {
  const found = await alertCase(tools, alertId);
  if (found === null || found.state.status !== "asked") return;
  const { about, state } = found;
  sendAbout(about, tools, {
    ...{ code: "M-607", readers: await ofOrganisation(about, tools, "M-607") },
    fills: { date: writtenDay(state.answerDueOn) },
    wordsFor: () => ({
      paragraphs: [
        `Le certificateur vous demande des explications${nbsp}: ${alertTitles[state.raised.kind].toLowerCase()}.`,
        ...sentencesOf(state),
        question,
        "Cette demande n’est pas une sanction. Votre réponse est lue avant toute suite.",
      ],
      deadline: { what: "Votre réponse, avec les pièces utiles", on: state.answerDueOn },
      button: { label: "Répondre", path: `/alertes/${encodeURIComponent(alertId)}/reponse` },
    }),
  });
}
