import { isReminded } from "../../domain/deadlines/reminders.ts";
import { missingIn } from "../../domain/dossiers/completeness.ts";
import { addDays, type Day, dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { readContent } from "../dossiers/content.ts";
import type { DailyTask } from "./daily.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import { onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

const code = "M-202";

/** Reminds an organisation of a draft that nobody touches any more, so many days after it was last typed in or given a file (M-202). */
export const remindDrafts: DailyTask = {
  name: "remindDrafts",
  async run(day, tools, after) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const schedule = schemes.flatMap(({ messages }) => messages.find((one) => one.code === code)?.schedule ?? []);
    const reminding = { tools, day, today: dayOf(await tools.ports.clock.now()) };
    const touched = [...new Set(schedule)].map((days) => addDays(day, -days));
    return await onePage(after, {
      read: (page) => tools.ports.readings.dossiers.draftsLastTouched(touched, page),
      key: ({ id }) => id,
      act: ({ id, touchedOn }) => remind(id, touchedOn, reminding),
    });
  },
};

interface Reminding {
  readonly tools: Tools;
  readonly day: Day;
  readonly today: Day;
}

async function remind(dossierId: string, touchedOn: Day, { tools, ...days }: Reminding): Promise<void> {
  const about = await dossierCase(tools, dossierId);
  const schedule = about?.scheme.messages.find((one) => one.code === code)?.schedule ?? [];
  if (about === null || about.state.status !== "draft") return;
  if (!isReminded({ dueOn: touchedOn }, { schedule, ...days })) return;
  const { state, scheme } = about;
  const { content } = await readContent(tools.ports, dossierId, state);
  const missing = missingIn(content, { scheme, siren: state.organisationId, today: dayOf(tools.at) });
  sendAbout(about, tools, {
    ...{ code, readers: await ofOrganisation(about, tools, code) },
    wordsFor: () => ({
      paragraphs: [
        `Votre dossier ${state.number} n’a pas bougé depuis le ${writtenDay(touchedOn)}. Rien n’est perdu${nbsp}: il s’ouvre où vous l’avez laissé.`,
        missing.length === 0
          ? "Rien n’y manque\u00A0: il reste à le déposer."
          : `Il y reste ${counted(missing.length, "élément")} à compléter avant le dépôt.`,
      ],
      deadline: null,
      button: { label: "Reprendre la candidature", page: "/candidature" },
    }),
  });
}
