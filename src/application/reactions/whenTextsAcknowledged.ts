import type { BriefingEvent, ReadDocument } from "../../domain/briefings/briefing.events.ts";
import { leftToDo } from "../../domain/briefings/briefing.progress.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { listed, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { briefingStream } from "../briefings/briefing.stream.ts";
import { textsToRead } from "../briefings/briefingFacts.ts";
import { newTermsFor } from "../briefings/newTerms.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, dossierCase, ofOrganisation, people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

type Acknowledged = Extract<BriefingEvent, { readonly type: "DocumentAcknowledged" }>;

/** The texts that go with the one that was read: those of the dossier, or what a later version changes of them (R-REG-3). */
async function textsWith({ document, version, hash, at }: Acknowledged, about: DossierCase, { ports }: Tools) {
  const { dossierId, scheme, state } = about;
  const later = await newTermsFor(ports, { dossierId, ref: state.scheme }, dayOf(at));
  const isOf = (texts: readonly ReadDocument[]) =>
    texts.some((one) => one.document === document && one.version === version && one.hash === hash);
  return later.find(({ documents }) => isOf(documents)) ?? { scheme, documents: textsToRead(ports, scheme) };
}

/** Gives a person one receipt for all the texts they have read, with a copy to the referents (M-233, R-REG-2). */
export const whenTextsAcknowledged: Reaction<BriefingEvent> = {
  name: "whenTextsAcknowledged",
  on: {
    async DocumentAcknowledged({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      const [reader] = await people(tools, [event.by]);
      if (about === null || reader === undefined) return;
      const { state: briefing } = await tools.ports.states.load(briefingStream, idOf(stream));
      const last = briefing.acknowledgements.findLast(({ personId }) => personId === reader.id);
      const read = await textsWith(event, about, tools);
      const left = leftToDo(reader.id, briefing, read);
      if (left.documents.length > 0 || last?.document !== event.document || last.at !== event.at) return;
      const titles = read.scheme.regulations
        .filter(({ code }) => read.documents.some(({ document }) => document === code))
        .map(({ title }) => `«${nbsp}${title}${nbsp}»`);
      const whoHas = (theirs: boolean) => (theirs ? "Vous avez" : `${reader.name} a`);
      sendAbout(about, tools, {
        code: "M-233",
        readers: [reader, ...(await ofOrganisation(about, tools, "M-233"))],
        wordsFor: ({ id }) => ({
          paragraphs: [
            `${whoHas(id === reader.id)} accusé lecture de tous les documents du dossier ${about.state.number}, le ${writtenDay(dayOf(event.at))}${nbsp}: ${listed(titles)}.`,
            `Ce message en est le reçu. Les documents restent dans le dossier, dans la version lue.${left.session ? " Il reste à suivre la session d’information." : ""}`,
          ],
          deadline: null,
          button: { label: "Retrouver les documents", page: "/reglement" },
        }),
      });
    },
  },
};
