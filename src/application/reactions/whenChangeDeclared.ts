import { organisationRoles } from "../../domain/access/actor.ts";
import type { ChangeEvent, ChangeKind } from "../../domain/changes/change.events.ts";
import type { ItemWords } from "../../domain/changes/change.items.ts";
import { isLoss } from "../../domain/changes/change.kinds.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { changeStream } from "../changes/change.stream.ts";
import type { Person } from "../ports/people.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, managersOf, membersWith, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

const kinds: Readonly<Record<ChangeKind, string>> = {
  name: "un changement de dénomination",
  manager: "un changement de dirigeant ou de référent",
  address: "un changement d’adresse",
  "establishment-added": "un nouvel établissement",
  "establishment-removed": "la fermeture d’un établissement",
  "trainer-added": "un nouveau formateur",
  "trainer-removed": "le départ d’un formateur",
  programme: "un nouveau programme",
  "modality-added": "une nouvelle modalité",
  "modality-removed": "l’abandon d’une modalité",
  "qualiopi-lost": "la perte de la certification Qualiopi",
  "nda-lost": "la perte de la déclaration d’activité",
  "siren-lost": "une cessation ou une radiation",
};

/** The change and the dossier of its habilitation, as they are now. */
async function caseOf(tools: Tools, changeId: string) {
  const { state } = await tools.ports.states.load(changeStream, changeId);
  const about = state.status === "none" ? null : await dossierCase(tools, state.declared.dossierId);
  return about === null || state.status === "none" ? null : { about, state, changeId };
}

type ChangeCase = NonNullable<Awaited<ReturnType<typeof caseOf>>>;

/** Tells who examines a declared change (M-609), then who declared it and the referent of each answer: M-610, or M-209 about a new trainer, who is told too. */
export const whenChangeDeclared: Reaction<ChangeEvent> = {
  name: "whenChangeDeclared",
  on: {
    ChangeDeclared: ({ stream }, tools) => tellReviewers(tools, idOf(stream)),
    ChangeCompleted: ({ stream }, tools) => tellReviewers(tools, idOf(stream)),
    ChangeSentBack: ({ stream, event }, tools) =>
      answer(tools, idOf(stream), { words: "Ce changement est à compléter.", text: event.reason }),
    ChangeAccepted: ({ stream, event }, tools) =>
      answer(tools, idOf(stream), {
        words: "Ce changement est accepté.",
        ofLoss: "Cette perte est constatée.",
        text: event.reason,
      }),
    ChangeRefused: ({ stream, event }, tools) =>
      answer(tools, idOf(stream), { words: `Ce changement est refusé${nbsp}: rien n’est changé.`, text: event.reason }),
  },
};

const buttonOf = ({ changeId }: ChangeCase, label: string) => ({
  ...{ label, path: `/changements/${encodeURIComponent(changeId)}` },
});

/** A loss is seen the same day by those who decide too (R-CHG-1). */
async function tellReviewers(tools: Tools, changeId: string): Promise<void> {
  const found = await caseOf(tools, changeId);
  if (found === null) return;
  const { about, state } = found;
  const { kind, happenedOn, late } = state.declared;
  const deciders = isLoss(kind) ? await tools.recipients.ofStaff(["decision_maker"]) : [];
  sendAbout(about, tools, {
    ...{ code: "M-609", readers: [...(await managersOf(about, tools)), ...deciders] },
    wordsFor: () => ({
      paragraphs: [
        `${about.organisationName} déclare ${kinds[kind]}, depuis le ${writtenDay(happenedOn)}${late ? ", après le délai de déclaration" : ""}.`,
        isLoss(kind)
          ? `C’est à examiner aujourd’hui même${nbsp}: une alerte, une suspension ou un retrait peuvent en suivre.`
          : "Rien n’est utilisé avant votre réponse, et le silence n’accepte rien.",
      ],
      deadline: { what: "Examen du changement", on: state.reviewDueOn },
      button: buttonOf(found, "Examiner le changement"),
    }),
  });
}

async function answer(
  tools: Tools,
  changeId: string,
  { words, ofLoss = words, text }: { readonly words: string; readonly ofLoss?: string; readonly text: string },
): Promise<void> {
  const found = await caseOf(tools, changeId);
  if (found === null) return;
  const { about, state } = found;
  const said = (await tools.ports.contents.read<string>([text])).get(text) ?? "";
  const { kind, by } = state.declared;
  sendAbout(about, tools, {
    code: kind === "trainer-added" ? "M-209" : "M-610",
    readers: [
      ...(await membersWith(["referent"], about, tools)),
      ...(await tools.recipients.ofOrganisation(about.state.organisationId, organisationRoles)).filter(
        ({ id }) => id === by,
      ),
      ...(await trainerOf(found, tools)),
    ],
    wordsFor: () => ({
      paragraphs: [`Votre organisme a déclaré ${kinds[kind]}. ${isLoss(kind) ? ofLoss : words}`, said],
      deadline: null,
      button: buttonOf(found, "Ouvrir le changement"),
    }),
  });
}

/** The new trainer, when they have an access to the space of their organisation. */
async function trainerOf({ about, state }: ChangeCase, tools: Tools): Promise<readonly Person[]> {
  const { kind, item } = state.declared;
  if (kind !== "trainer-added" || item === null) return [];
  const words = (await tools.ports.contents.read<ItemWords>([item.words])).get(item.words);
  const trainers = await membersWith(["trainer"], about, tools);
  return trainers.filter(({ name }) => name === words?.name);
}
