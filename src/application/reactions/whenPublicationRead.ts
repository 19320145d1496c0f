import type { ReviewEvent } from "../../domain/communication/review.events.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { ContentHash } from "../../domain/shared/content.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { reviewStream } from "../communication/review.stream.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** What the certifier says of something that is published, or about to be. */
interface Said {
  readonly conforming: boolean;
  readonly note: ContentHash | null;
  readonly correctBy: Day | null;
  /** Found by the certifier, that nobody asked to read. */
  readonly found: boolean;
}

/** Tells the organisation what is said of what it publishes, and until when it is to be corrected: M-615 (R-COM-1, R-NOT-1). */
export const whenPublicationRead: Reaction<ReviewEvent> = {
  name: "whenPublicationRead",
  on: {
    PublicationFound: ({ stream, event: { finding, correctBy } }, tools) =>
      tell(tools, idOf(stream), { conforming: false, note: finding, correctBy, found: true }),
    ReviewAnswered: ({ stream, event: { conforming, note, correctBy } }, tools) =>
      tell(tools, idOf(stream), { conforming, note, correctBy, found: false }),
  },
};

async function tell(tools: Tools, reviewId: string, { conforming, note, correctBy, found }: Said): Promise<void> {
  const { state } = await tools.ports.states.load(reviewStream, reviewId);
  const about = state.status === "none" ? null : await dossierCase(tools, state.opened.dossierId);
  if (about === null || state.status === "none") return;
  const { address, habilitationId } = state.opened;
  const texts = await tools.ports.contents.read<string>(note === null ? [address] : [address, note]);
  const place = texts.get(address) ?? "";
  const said = note === null ? "" : (texts.get(note) ?? "");
  const toCorrect = correctBy === null ? "à corriger" : `à corriger au plus tard le ${writtenDay(correctBy)}`;
  const code = "M-615";
  sendAbout(about, tools, {
    ...{ code, readers: await ofOrganisation(about, tools, code) },
    fills: { issue: conforming ? "conforme" : toCorrect },
    wordsFor: () => ({
      paragraphs: [
        found
          ? `Nous avons relevé une publication qui n’est pas conforme${nbsp}: ${place}`
          : `Nous avons relu${nbsp}: ${place}`,
        ...(conforming && said === "" ? ["Rien n’est à corriger."] : [said]),
        ...(conforming || correctBy !== null ? [] : ["Ne publiez pas ce projet avant de l’avoir corrigé."]),
      ],
      deadline: correctBy === null ? null : { what: "Correction, avec sa preuve", on: correctBy },
      button: { label: "Ouvrir la communication", path: `/habilitations/${habilitationId}/communication` },
    }),
  });
}
