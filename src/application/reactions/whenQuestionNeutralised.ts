import type { NeutralisationEvent, QuestionNeutralised } from "../../domain/quizzes/neutralisation.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp } from "../../domain/shared/french.ts";
import { neutralisationPage } from "./addresses.ts";
import type { Reaction } from "./react.ts";

/** Tells the quality managers, once, what neutralising a question has changed, however many papers had it (M-407). */
export const whenQuestionNeutralised: Reaction<NeutralisationEvent> = {
  name: "whenQuestionNeutralised",
  on: {
    async QuestionNeutralised({ event }, tools) {
      const { ports, recipients, publicUrl, at } = tools;
      const { scheme } = await ports.schemes.inForce(event.scheme, dayOf(at));
      const message = scheme.messages.find(({ code }) => code === "M-407");
      if (message === undefined) return;
      const [readers, people, reasons] = await Promise.all([
        recipients.ofStaff(["quality_manager"]),
        ports.people.named([event.by]),
        ports.contents.read<string>([event.reason]),
      ]);
      const { question, version } = event;
      const by = people.get(event.by)?.name ?? "Une personne du certificateur";
      for (const to of readers)
        tools.mail({
          ...{ code: message.code, about: `${question} v${version}`, to },
          letter: {
            ...{ number: question, action: message.subject, deadline: null, signature: scheme.certifier.name },
            paragraphs: [
              `${by} a neutralisé la question ${question}, version ${version}${nbsp}: ${reasons.get(event.reason) ?? ""}`,
              changesOf(event),
            ],
            button: { label: "Voir la question", url: neutralisationPage(publicUrl, question, version) },
            also: readers.filter(({ id }) => id !== to.id).map(({ name }) => name),
          },
        });
    },
  },
};

/** « 3 copies ont été recalculées : 1 réussite gagnée, 2 perdues. » */
function changesOf({ effects: { attempts, gains, losses, kept } }: QuestionNeutralised): string {
  if (attempts === 0) return "Aucune copie terminée ne la contenait. Les copies en cours seront notées sans elle.";
  const crossings = [
    ...(gains === 0 ? [] : [`${counted(gains, "réussite gagnée", "réussites gagnées")}`]),
    ...(losses === 0 ? [] : [`${counted(losses, "réussite perdue", "réussites perdues")}`]),
    ...(kept === 0
      ? []
      : [`${counted(kept, "réussite maintenue", "réussites maintenues")}, sur quoi une suite était donnée`]),
  ];
  const changed = crossings.length === 0 ? "aucun résultat ne change de côté du seuil" : crossings.join(", ");
  const told = "Chaque personne concernée et ses référents reçoivent leur nouveau résultat.";
  return `${counted(attempts, "copie a été recalculée", "copies ont été recalculées")}${nbsp}: ${changed}. ${told}`;
}
