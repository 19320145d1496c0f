import type { ComplaintEvent, OutcomeCommunicated } from "../../domain/complaints/complaint.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { complaintLetter, letterParties, letterSubject } from "../complaints/complaintLetter.ts";
import type { Author } from "../complaints/receiveComplaint.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { idOf } from "./addresses.ts";
import { authorOf, type ComplaintCase, complaintCase, heardPeople, pages, sendAboutCase } from "./complaintMails.ts";
import { people } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

const numbered = ({ id, state, scheme }: ComplaintCase) => ({ id, number: state.received.number, scheme });
const staffButton = (id: string, { publicUrl }: Tools) => ({
  ...{ label: "Voir l’affaire", url: pages.staff(publicUrl, id) },
});
const authorButton = ({ publicUrl }: Tools) => ({ label: "Suivre mon message", url: pages.author(publicUrl) });

/** Tells each party what concerns it of an alert or a complaint, and never who wrote (M-901 to M-906). */
export const whenComplaintFollowed: Reaction<ComplaintEvent> = {
  name: "whenComplaintFollowed",
  on: {
    async ComplaintReceived({ stream, event }, tools) {
      const about = await complaintCase(tools, idOf(stream));
      if (about === null) return;
      sendAboutCase(numbered(about), tools, {
        ...{ code: "M-901", subject: "Message reçu\u00A0: à confier", deadline: null },
        readers: await tools.recipients.ofStaff(["quality_manager"]),
        paragraphs: [
          `Un message est enregistré sous le numéro ${event.number}. Confiez-le à une personne qui n’a pris aucune part à ce qu’il conteste, puis faites-en accuser réception au plus tard le ${writtenDay(event.acknowledgeBy)}.`,
        ],
        button: staffButton(about.id, tools),
      });
    },

    async HandlerAssigned({ stream, event }, tools) {
      const about = await complaintCase(tools, idOf(stream));
      if (about === null) return;
      sendAboutCase(numbered(about), tools, {
        ...{ code: "M-902", readers: await people(tools, [event.handler]) },
        paragraphs: [
          "Cette affaire vous est confiée. Qui l’a écrite n’est connu que de vous et du responsable qualité.",
        ],
        deadline: { what: "Réponse à donner", on: about.state.decideBy },
        button: staffButton(about.id, tools),
      });
    },

    async ComplaintAdmitted({ stream }, tools) {
      await tellAuthor(idOf(stream), tools, (about) => [
        `Votre message est recevable${nbsp}: les faits vont être vérifiés et ceux qui sont en cause entendus, sans savoir qui a écrit. Vous aurez une réponse au plus tard le ${writtenDay(about.state.decideBy)}.`,
      ]);
    },

    async ComplaintDismissed({ stream, event }, tools) {
      const written = [event.reason, ...(event.authority === null ? [] : [event.authority])];
      const texts = await tools.ports.contents.read<string>(written);
      const authority = event.authority === null ? null : (texts.get(event.authority) ?? null);
      await tellAuthor(idOf(stream), tools, () => [
        authority === null ? "Votre message n’est pas recevable." : "Votre message ne relève pas de notre compétence.",
        texts.get(event.reason) ?? "",
        ...(authority === null ? [] : [`Vous pouvez vous adresser à${nbsp}: ${authority}.`]),
      ]);
    },

    async OrganisationAsked({ stream, event }, tools) {
      const about = await complaintCase(tools, idOf(stream));
      if (about === null) return;
      sendAboutCase(numbered(about), tools, {
        ...{ code: "M-904", readers: await heardPeople(about, tools, "M-904") },
        fills: { date: writtenDay(event.answerBy) },
        paragraphs: [
          "Un message reçu par le certificateur concerne votre organisme. Avant toute conclusion, vous êtes invité à donner votre version des faits et à joindre les pièces utiles.",
          "L’identité de la personne qui a écrit n’est pas communiquée. Aucune mesure de représailles n’est admise.",
        ],
        deadline: { what: "Votre réponse", on: event.answerBy },
        button: { label: "Lire la demande et répondre", url: pages.organisation(tools.publicUrl, about.id) },
      });
    },

    async DelayExtended({ stream, event }, tools) {
      const about = await complaintCase(tools, idOf(stream));
      if (about === null) return;
      const reason = (await tools.ports.contents.read<string>([event.reason])).get(event.reason) ?? "";
      const common = {
        ...{ code: "M-905", fills: { date: writtenDay(event.decideBy) }, deadline: null },
        paragraphs: [
          `Le délai de traitement est prolongé, une seule fois, jusqu’au ${writtenDay(event.decideBy)}.`,
          reason,
        ],
      };
      const author = await authorOf(about, tools);
      sendAboutCase(numbered(about), tools, { ...common, readers: author, button: authorButton(tools) });
      const url = pages.organisation(tools.publicUrl, about.id);
      const readers = await heardPeople(about, tools, "M-905");
      sendAboutCase(numbered(about), tools, { ...common, readers, button: { label: "Voir la demande", url } });
    },

    async OutcomeCommunicated({ stream, event }, tools) {
      const about = await complaintCase(tools, idOf(stream));
      if (about === null) return;
      const { toAuthor, toOrganisation } = event;
      const texts = await tools.ports.contents.read<string>([
        toAuthor,
        ...(toOrganisation === null ? [] : [toOrganisation]),
      ]);
      const common = { code: "M-906", deadline: null };
      await printLetters(about, event, { tools, texts });
      const what = about.state.received.kind === "complaint" ? "plainte" : "message";
      sendAboutCase(numbered(about), tools, {
        ...{ ...common, subject: `Issue de votre ${what}`, readers: await authorOf(about, tools) },
        ...{ paragraphs: paragraphsOf(texts.get(toAuthor)), button: authorButton(tools) },
      });
      if (toOrganisation === null) return;
      const url = pages.organisation(tools.publicUrl, about.id);
      sendAboutCase(numbered(about), tools, {
        ...{ ...common, subject: `Issue d’une affaire vous concernant` },
        readers: await heardPeople(about, tools, "M-906"),
        ...{ paragraphs: paragraphsOf(texts.get(toOrganisation)), button: { label: "Voir la lettre", url } },
      });
    },
  },
};

/** Each party has its own letter, for who has no address or wants a paper (R-CMP-3). */
async function printLetters(
  { id, state, scheme }: ComplaintCase,
  event: OutcomeCommunicated,
  { tools, texts }: { readonly tools: Tools; readonly texts: ReadonlyMap<string, string> },
): Promise<void> {
  const { ports } = tools;
  const on = dayOf(event.at);
  const { ref } = await ports.schemes.inForce(scheme.id, on);
  const [handler] = await people(tools, [event.by]);
  const names = { author: await authorName(state, tools), organisation: await organisationName(state, tools) };
  for (const party of letterParties) {
    const hash = party === "author" ? event.toAuthor : event.toOrganisation;
    if (hash === null) continue;
    const telling = { received: state.received, party, text: texts.get(hash) ?? "", recipient: names[party], on };
    const subject = letterSubject(id, party);
    tools.print({
      ...{ about: subject, subject, name: "letter", fileName: null, scheme: ref },
      sheet: complaintLetter({ ...telling, handler: handler?.name ?? "", certifier: scheme.certifier }),
    });
  }
}

async function authorName({ received: { author } }: ComplaintCase["state"], { ports }: Tools): Promise<string> {
  return author === null ? "" : ((await ports.contents.read<Author>([author])).get(author)?.name ?? "");
}

async function organisationName({ organisationId }: ComplaintCase["state"], { ports }: Tools): Promise<string> {
  if (organisationId === null) return "";
  const { state } = await ports.states.load(organisationStream, organisationId);
  return state.status === "registered" ? state.name : "";
}

const paragraphsOf = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

async function tellAuthor(
  id: string,
  tools: Tools,
  paragraphs: (about: ComplaintCase) => readonly string[],
): Promise<void> {
  const about = await complaintCase(tools, id);
  if (about === null) return;
  const readers = await authorOf(about, tools);
  const sent = { code: "M-903", readers, paragraphs: paragraphs(about), deadline: null, button: authorButton(tools) };
  sendAboutCase(numbered(about), tools, sent);
}
