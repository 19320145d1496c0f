import { answerHearing, readHearing } from "../../application/complaints/answerHearing.ts";
import { decideAppeal } from "../../application/complaints/decideAppeal.ts";
import { assignAppeal, fileAppeal } from "../../application/complaints/fileAppeal.ts";
import {
  acknowledgeComplaint,
  admitComplaint,
  assignHandler,
  closeComplaint,
  communicateOutcome,
  decideComplaint,
  dismissComplaint,
  hearOrganisation,
  recordStep,
  requalifyComplaint,
  writeToAuthor,
} from "../../application/complaints/handleComplaint.ts";
import { readContestable } from "../../application/complaints/readAppeals.ts";
import { type Message, receiveComplaint } from "../../application/complaints/receiveComplaint.ts";
import { addPrecision } from "../../application/complaints/trackComplaint.ts";
import { organisationStream } from "../../application/organisations/organisation.stream.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day, dayOf, earlier } from "../../domain/shared/calendar.ts";
import { type Player, playerFrom } from "./player.ts";

const quality = "staff-sylvie";
const management = "staff-louise";
/** A decision maker kept for appeals: she takes no other decision. */
const appeals = "staff-laurence";

/** Alerts, complaints and appeals, each in another state. */
export async function complain(ports: Ports, today: Day): Promise<void> {
  const active = await ports.readings.habilitations.list({ search: "", statuses: ["active"] }, today);
  const [first, second, third] = active;
  if (first === undefined || second === undefined || third === undefined) return;
  const from = (daysAgo: number) => playerFrom(ports, addDays(today, -daysAgo));
  await founded(from(41), first.organisationId, ports);
  await heard(from(9), second.organisationId);
  await misused(from(16));
  await againstUs(from(12));
  await outOfScope(from(25));
  await receive(from(1), {
    ...{ kind: "alert", about: "organisation", siren: third.organisationId, author: null },
    facts:
      "Une commerciale m’a promis au téléphone « un certificat garanti au bout de deux jours ». J’ai refusé le devis.",
  });
  await contest(ports, today);
}

const message: Omit<Message, "kind" | "about" | "facts" | "author" | "receivedOn"> = {
  ...{ organisationName: "", siren: "", files: [], code: null, channel: "form" },
};

const receive = (
  player: Player,
  given: Pick<Message, "kind" | "about" | "facts" | "author"> & Partial<Message>,
): Promise<{ id: string }> =>
  player.act("anonymous", receiveComplaint({ publicUrl: "" }), { ...message, receivedOn: player.today, ...given });

/** Given to somebody, acknowledged, and admissible. */
async function taken(player: Player, complaintId: string, handler = quality): Promise<void> {
  player.wait(1);
  await player.act(handler, assignHandler, { complaintId, handler });
  await player.act(handler, acknowledgeComplaint, { complaintId });
  player.wait(2);
  const reason = "Les faits sont datés, relèvent de notre compétence et peuvent être vérifiés.";
  await player.act(handler, admitComplaint, { complaintId, reason });
}

const question = (facts: string): string =>
  `${facts}\n\nMerci de donner votre version des faits et de joindre les pièces qui l’appuient.`;

/** Founded, told to each, and proposing an audit that waits for a decision maker. */
async function founded(player: Player, siren: string, ports: Ports): Promise<void> {
  const { id: complaintId } = await receive(player, {
    ...{ kind: "complaint", about: "organisation", siren },
    facts:
      "Ma session de deux jours a été remplacée sans prévenir par des vidéos. Personne n’a répondu à mes questions.",
    author: { name: "Inès Barbier", email: "ines.barbier@exemple.fr", phone: "" },
  });
  await taken(player, complaintId);
  const facts = "Une session annoncée en présence aurait été remplacée par des vidéos, sans accompagnement.";
  await player.act(quality, hearOrganisation, { complaintId, question: question(facts) });
  player.wait(6);
  await answer(player, complaintId, ports);
  player.wait(8);
  await player.act(quality, decideComplaint, {
    ...{ complaintId, outcome: "founded", followUps: ["complementary-audit"] },
    reasons: "La feuille d’émargement et le courriel du 12 montrent que la séance n’a pas eu lieu comme annoncé.",
  });
  await player.act(quality, communicateOutcome, {
    complaintId,
    toAuthor:
      "Les faits que vous décrivez sont établis. Une suite est proposée à la personne qui en décide. Votre droit à l’examen reste entier.",
    toOrganisation:
      "Les faits sur lesquels vous avez été entendu sont établis. Un audit complémentaire est proposé ; vous serez informé de la décision.",
  });
}

async function answer(player: Player, complaintId: string, ports: Ports): Promise<void> {
  const organisationId = (await ports.readings.complaints.list()).find(({ id }) => id === complaintId)?.organisationId;
  if (organisationId === null || organisationId === undefined) return;
  const [representative] = await representatives(ports, organisationId);
  if (representative === undefined) return;
  const { hearings } = await player.ask(representative, readHearing, { complaintId });
  const [asked] = hearings;
  if (asked === undefined) return;
  await player.act(representative, answerHearing, {
    ...{ complaintId, hearingId: asked.hearingId, files: [] },
    text: "Notre formateur était souffrant. Nous avons proposé les vidéos en attendant, et reprogrammé la séance le mois suivant.",
  });
}

/** Asked, and waiting for the answer of the organisation; its author has added something. */
async function heard(player: Player, siren: string): Promise<void> {
  const code = "DEMO2-SUIVI-AAAAA-BBBBB";
  const { id: complaintId } = await receive(player, {
    ...{ kind: "complaint", about: "organisation", siren, code },
    facts: "On m’a demandé de rédiger mon rapport avec un modèle fourni par l’organisme, presque terminé.",
    author: { name: "Karim Lounis", email: "karim.lounis@exemple.fr", phone: "" },
  });
  await taken(player, complaintId);
  const facts = "Des candidats recevraient un rapport professionnel déjà rédigé en grande partie.";
  await player.act(quality, hearOrganisation, { complaintId, question: question(facts) });
  const asked = "Pourriez-vous nous faire parvenir le modèle reçu, même partiel ?";
  await player.act(quality, writeToAuthor, { complaintId, text: asked });
  player.wait(1);
  await player.act("anonymous", addPrecision, { code, text: "Je joins dès demain le document reçu.", files: [] });
}

/** Somebody who is not habilitated uses the name. */
async function misused(player: Player): Promise<void> {
  const { id: complaintId } = await receive(player, {
    ...{ kind: "alert", about: "organisation", organisationName: "Académie Express IA", author: null },
    facts: "Leur site affiche « organisme habilité CertifIAG » alors qu’il n’est pas au registre.",
  });
  await taken(player, complaintId);
  const capture = "Page d’accueil et page « tarifs », capturées ce jour ; les deux portent la mention.";
  await player.act(quality, recordStep, { complaintId, kind: "capture", text: capture, files: [] });
  player.wait(1);
  const letter = "Lettre envoyée au siège : retrait de toute mention demandé sous cinq jours ouvrés.";
  await player.act(quality, recordStep, { complaintId, kind: "cease-letter", text: letter, files: [] });
}

/** Against the certifier, its quality manager being concerned: the management has it. */
async function againstUs(player: Player): Promise<void> {
  const { id: complaintId } = await receive(player, {
    ...{ kind: "complaint", about: "certifier" },
    facts: "J’attends depuis cinq semaines une réponse du service qualité sur mon aménagement d’épreuve.",
    author: { name: "Paule Renaud", email: "paule.renaud@exemple.fr", phone: "06 12 34 56 78" },
  });
  player.wait(1);
  await player.act(management, requalifyComplaint, {
    ...{ complaintId, track: "certifier", siren: "", concerned: [quality] },
    reason: "La plainte vise le service qualité lui-même.",
  });
  await taken(player, complaintId, management);
}

/** For another authority, which is named. */
async function outOfScope(player: Player): Promise<void> {
  const { id: complaintId } = await receive(player, {
    ...{ kind: "complaint", about: "other" },
    facts: "Mon opérateur de compétences refuse de financer ma formation.",
    author: { name: "Hugo Masset", email: "hugo.masset@exemple.fr", phone: "" },
  });
  player.wait(1);
  await player.act(quality, assignHandler, { complaintId, handler: quality });
  await player.act(quality, acknowledgeComplaint, { complaintId });
  await player.act(quality, dismissComplaint, {
    ...{ complaintId, reason: "Le financement ne dépend pas du certificateur." },
    authority: "Votre opérateur de compétences, puis le médiateur de la consommation",
  });
  const toAuthor = "Nous ne sommes pas compétents pour ce financement ; l’autorité nommée peut vous répondre.";
  await player.act(quality, communicateOutcome, { complaintId, toAuthor, toOrganisation: "" });
  await player.act(quality, closeComplaint, { complaintId });
}

/** One appeal waits for a decision, another is rejected. */
async function contest(ports: Ports, today: Day): Promise<void> {
  const withdrawn = await ports.readings.habilitations.list({ search: "", statuses: ["withdrawn"] }, today);
  const suspended = await ports.readings.habilitations.list({ search: "", statuses: ["suspended"] }, today);
  const filed = await appealOf(ports, withdrawn[0]?.dossierId, today);
  if (filed !== null) {
    filed.player.wait(8);
    await filed.player.act(appeals, decideAppeal, {
      ...{ appealId: filed.appealId, outcome: "rejected", annuls: false },
      grounds: [{ code: "APP-03", detail: "Chaque argument a reçu sa réponse ; aucun ne remet en cause les faits." }],
      answers: [{ id: "1", text: "Les captures du dernier jour montrent les trois pages inchangées." }],
    });
  }
  await appealOf(ports, suspended[0]?.dossierId, today);
}

/** Filed by the legal representative twelve days after the last decision, and given to people who took part in nothing. */
async function appealOf(ports: Ports, dossierId: string | undefined, today: Day) {
  if (dossierId === undefined) return null;
  const organisationId = (await ports.readings.journeys.list({ ids: [dossierId], drafts: false }))[0]?.organisationId;
  const [representative] = organisationId === undefined ? [] : await representatives(ports, organisationId);
  if (representative === undefined) return null;
  const { decisions } = await playerFrom(ports, today).ask(representative, readContestable, { dossierId });
  const [last] = decisions;
  if (last === undefined) return null;
  const player = playerFrom(ports, earlier(addDays(dayOf(last.decidedAt), 12), addDays(today, -2)));
  const text = "Les pages en cause étaient celles d’un partenaire, que nous avions prié de les corriger par écrit.";
  const { id: appealId } = await player.act(representative, fileAppeal, {
    ...{ dossierId, kind: last.kind, decidedAt: last.decidedAt, arguments: [text], files: [], receivedOn: null },
  });
  player.wait(1);
  await player.act(quality, assignAppeal, { appealId, handler: quality, decider: appeals });
  return { appealId, player };
}

/** The people who represent an organisation. */
async function representatives(ports: Ports, organisationId: string): Promise<readonly string[]> {
  const { state } = await ports.states.load(organisationStream, organisationId);
  if (state.status !== "registered") return [];
  return state.members.filter(({ role }) => role === "legal_representative").map(({ personId }) => personId);
}
