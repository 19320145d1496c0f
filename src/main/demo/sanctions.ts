import { declareChange } from "../../application/changes/declareChange.ts";
import { proposeChange } from "../../application/changes/reviewChange.ts";
import { attachFile } from "../../application/dossiers/attachFile.ts";
import {
  answerGrievance,
  fileCorrection,
  issueGrievances,
  type Notifiable,
  notify,
  proveRemoval,
  recordHearing,
  verifyCorrection,
} from "../../application/habilitations/procedure.ts";
import { suspend } from "../../application/habilitations/sanction.ts";
import { nextWorkingDay } from "../../domain/deadlines/workingDays.ts";
import { addDays, addMonths, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { nobodyToTell, terminated, weighed } from "./life.ts";
import type { Player } from "./player.ts";
import { samplePdf } from "./samplePdf.ts";
import type { Scene, Story } from "./stories.ts";

const decider = "staff-bertrand";
const quality = "staff-sylvie";

/** Tells a story up to the day of the demonstration, which `daysAgo` gives; dates are counted back from it. */
const until = (daysAgo: number, tell: (scene: Scene, told: Told) => Promise<unknown>, active: Active): Story => ({
  daysAgo,
  async tell(scene) {
    const { player } = scene;
    const end = addDays(player.today, daysAgo);
    const id = await active(scene);
    await tell(scene, { id, end });
  },
});

type Active = (scene: Scene) => Promise<string>;
interface Told {
  readonly id: string;
  /** The day of the demonstration. */
  readonly end: Day;
}

/** Lets the days pass up to a day before the end. */
function passTo(player: Player, { end }: Told, daysBefore: number): void {
  const days = daysBetween(player.today, addDays(end, -daysBefore));
  if (days > 0) player.wait(days);
}

const letter = (player: Player, habilitationId: string, decision: Notifiable) =>
  player.act(quality, notify, {
    ...{ habilitationId, decision, notifiedOn: player.today, channel: "registered-letter" },
    reference: "1A 204 118 9012 0",
  });

async function given(player: Player, dossierId: string, { by, name }: { by: string; name: string }): Promise<string> {
  const bytes = (async function* () {
    yield samplePdf(name);
  })();
  return (await player.ask(by, attachFile, { dossierId, name: `${name}.pdf`, bytes })).id;
}

const candidates = {
  code: "SUS-08",
  detail: "Sept stagiaires préparés en septembre n’ont pas été inscrits à la session d’examen suivante.",
};
const pages = {
  code: "SUS-07",
  detail: "La page d’accueil annonce « un diplôme reconnu par l’État » ; la correction demandée n’a pas été faite.",
};
const trainers = {
  code: "SUS-06",
  detail: "Un formateur non déclaré a animé deux sessions ; ses justificatifs n’ont jamais été déposés.",
};

/** Two grievances, the letter presented; one point is answered, the other is not yet. */
async function reproached({ player, cast }: Scene, told: Told): Promise<void> {
  const { id } = told;
  passTo(player, told, 13);
  const capture = await given(player, id, { by: cast.manager, name: "Capture de la page d’accueil" });
  await player.act(cast.manager, issueGrievances, {
    ...{ habilitationId: id, aim: "suspension" },
    grounds: [
      { ...pages, files: [capture] },
      { ...candidates, files: [] },
    ],
  });
  passTo(player, told, 10);
  await letter(player, id, "grievances-suspension");
  passTo(player, told, 4);
  const proof = await given(player, id, { by: cast.referent, name: "Page corrigée" });
  await player.act(cast.referent, answerGrievance, {
    ...{ habilitationId: id, aim: "suspension", code: pages.code, files: [proof], receivedOn: player.today },
    text: "La phrase a été reprise d’un ancien modèle par notre agence. Elle est corrigée depuis hier, capture jointe.",
  });
}

/** Grievances told and heard, then a suspension so many days before the end, its letter presented. */
async function suspendedFor(
  { player, cast }: Scene,
  told: Told,
  {
    from,
    failings,
    urgency,
  }: { readonly from: Day; readonly failings: readonly (typeof pages)[]; readonly urgency: string },
): Promise<void> {
  const { id, end } = told;
  const daysBefore = daysBetween(from, end);
  if (urgency === "") {
    passTo(player, told, daysBefore + 30);
    await player.act(cast.manager, issueGrievances, {
      ...{ habilitationId: id, aim: "suspension" },
      grounds: failings.map((ground) => ({ ...ground, files: [] })),
    });
    passTo(player, told, daysBefore + 27);
    await letter(player, id, "grievances-suspension");
  }
  passTo(player, told, daysBefore);
  await player.act(decider, suspend, {
    ...{ habilitationId: id, from, urgency },
    failings: failings.map((failing) => ({
      ...failing,
      proofExpected: "Les pièces qui montrent la correction, datées, et ce qui empêche que cela revienne.",
      proofDueOn: null,
    })),
    ...(await weighed(player, id)),
  });
  passTo(player, told, daysBefore - 2);
  await letter(player, id, "suspension");
  await nobodyToTell(player, id);
}

/** Suspended: mentions removed, one correction verified, the other filed in time and waiting to be looked at. */
async function correcting(scene: Scene, told: Told): Promise<void> {
  const { player, cast } = scene;
  const { id, end } = told;
  await suspendedFor(scene, told, { from: addDays(end, -60), failings: [pages, trainers], urgency: "" });
  passTo(player, told, 56);
  await player.act(cast.referent, proveRemoval, {
    ...{ habilitationId: id, files: [await given(player, id, { by: cast.referent, name: "Captures du retrait" })] },
    ...{ text: "Site, plaquette et annuaire : plus aucune mention.", receivedOn: player.today },
  });
  passTo(player, told, 30);
  await player.act(cast.referent, fileCorrection, {
    ...{
      habilitationId: id,
      code: pages.code,
      files: [await given(player, id, { by: cast.referent, name: "Page d’accueil corrigée" })],
    },
    ...{ text: "La page reprend l’intitulé exact et le numéro de la certification.", receivedOn: player.today },
  });
  passTo(player, told, 26);
  await player.act(cast.manager, verifyCorrection, {
    ...{ habilitationId: id, code: pages.code, outcome: "verified" },
    reason: "Page vue ce jour, capture versée au dossier : intitulé exact, aucune mention de diplôme.",
  });
  passTo(player, told, 5);
  await player.act(cast.referent, fileCorrection, {
    ...{
      habilitationId: id,
      code: trainers.code,
      files: [await given(player, id, { by: cast.referent, name: "Dossier du formateur" })],
    },
    ...{
      text: "CV, attestations et contrat du formateur, et notre nouvelle liste de contrôle.",
      receivedOn: player.today,
    },
  });
}

/** An urgent measure whose last day was yesterday, or some days ago after a short month: nothing was filed, a review is due. */
async function pastLastDay(scene: Scene, told: Told): Promise<void> {
  const { player } = scene;
  const { id, end } = told;
  const from = addMonths(end, -3);
  const urgency = "Des candidats sont attendus à l’examen cette semaine avec des travaux rédigés pour eux.";
  await suspendedFor(scene, told, { from, failings: [{ ...trainers, code: "SUS-12" }], urgency });
  player.wait(Math.max(0, daysBetween(player.today, nextWorkingDay(addDays(from, 9)))));
  await player.act(quality, recordHearing, {
    ...{ habilitationId: id, heldOn: player.today, files: [] },
    text: "Entendus en visioconférence : la gérante et le référent. Ils reconnaissent l’absence de contrôle du formateur.",
  });
}

/** A trainer proposed to the decision, and a new manager just declared. */
async function changing({ player, cast }: Scene, told: Told): Promise<void> {
  const { id } = told;
  passTo(player, told, 9);
  const none = { value: "", detail: "", address: "", postcode: "", city: "" };
  const { id: changeId } = await player.act(cast.referent, declareChange, {
    ...{ habilitationId: id, kind: "trainer-added", happenedOn: addDays(player.today, 30) },
    item: { ...none, name: "Solène Abiven", detail: "Production et révision d’images, éthique et droit" },
    text: "Une formatrice nous rejoint en janvier ; elle n’anime rien avant votre réponse.",
    files: [await given(player, id, { by: cast.referent, name: "CV de Solène Abiven" })],
  });
  passTo(player, told, 5);
  await player.act(cast.manager, proposeChange, {
    ...{
      changeId,
      covered: [],
      reason: "Pratique professionnelle et pédagogie établies par les pièces. Avis favorable.",
    },
  });
  passTo(player, told, 2);
  await player.act(cast.representative, declareChange, {
    ...{ habilitationId: id, kind: "manager", happenedOn: addDays(player.today, -6) },
    item: { ...none, value: "legal_representative", name: "Iris Kervella", detail: "iris.kervella@organisme.example" },
    text: "Changement de gérance décidé en assemblée : le dossier d’immatriculation est en cours.",
    files: [await given(player, id, { by: cast.representative, name: "Procès-verbal d’assemblée" })],
  });
}

/** What an habilitation meets besides its calendar: grievances, corrections, a last day, changes, an end asked for. */
export const sanctionStories = (active: Active): readonly Story[] => [
  until(260, reproached, active),
  until(400, correcting, active),
  until(420, pastLastDay, active),
  until(
    250,
    async ({ player, cast }, told) => {
      passTo(player, told, 12);
      await terminated(player, cast, told.id);
    },
    active,
  ),
  until(240, changing, active),
];
