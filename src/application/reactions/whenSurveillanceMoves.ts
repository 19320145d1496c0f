import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { SurveillanceEvent, SurveillanceOutcome } from "../../domain/surveillance/surveillance.events.ts";
import { idOf } from "./addresses.ts";
import type { Reaction } from "./react.ts";
import { surveillanceCase, tellSurveillance } from "./surveillanceCase.ts";

const outcomes: Readonly<Record<SurveillanceOutcome, string>> = {
  satisfactory: "satisfaisante",
  "with-observations": "satisfaisante, avec des observations",
  "with-nonconformities": "avec des non-conformités",
  insufficient: "insuffisante",
};

/** Tells the organisation that a surveillance is coming (M-601), then how it was concluded (M-603). */
export const whenSurveillanceMoves: Reaction<SurveillanceEvent> = {
  name: "whenSurveillanceMoves",
  on: {
    async SurveillanceOpened({ stream, event }, tools) {
      const about = await surveillanceCase(tools, idOf(stream));
      if (about === null) return;
      const asked = event.points.filter((point) => point.asked).length;
      await tellSurveillance(about, tools, {
        ...{ code: "M-601", button: "Voir ce qui est attendu" },
        paragraphs: [
          `La surveillance de votre habilitation est prévue le ${writtenDay(event.dueOn)}. ${counted(asked, "point vous demande", "points vous demandent")} une réponse ou une pièce${nbsp}; ce que vous avez donné la dernière fois y est repris.`,
          ...(event.reduced
            ? ["Aucune session n’étant ouverte, le contrôle est réduit. Le calendrier ne change pas."]
            : []),
        ],
        deadline: { what: "Éléments de la surveillance", on: event.dueOn },
      });
    },
    async SurveillanceConcluded({ stream, event }, tools) {
      const about = await surveillanceCase(tools, idOf(stream));
      if (about === null) return;
      const first = event.gaps.map(({ dueOn }) => dueOn).toSorted()[0];
      await tellSurveillance(about, tools, {
        ...{ code: "M-603", button: "Lire la conclusion" },
        paragraphs: [
          `La surveillance du ${writtenDay(about.opened.dueOn)} est conclue${nbsp}: ${outcomes[event.outcome]}.`,
          ...(event.gaps.length === 0
            ? []
            : [`${counted(event.gaps.length, "écart est", "écarts sont")} à corriger, avec vos preuves.`]),
          ...(event.outcome === "insufficient" ? ["Un décideur est saisi de la suite."] : []),
        ],
        deadline: first === undefined ? null : { what: "Premières corrections", on: first },
      });
    },
  },
};
