import { isReminded } from "../../domain/deadlines/reminders.ts";
import { missingIn } from "../../domain/dossiers/completeness.ts";
import { addDays, type Day, dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { readContent } from "../dossiers/content.ts";
import type { DailyTask } from "./daily.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Tools } from "./tools.ts";

const code = "M-202";

/** Reminds an organisation of a draft that nobody touches any more, so many days after it was last typed in or given a file (M-202). */
export const remindDrafts: DailyTask = {
  name: "remindDrafts",
  async run(day, tools) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const schedule = schemes.flatMap(({ messages }) => messages.find((one) => one.code === code)?.schedule ?? []);
    const today = dayOf(await tools.ports.clock.now());
    for (const after of new Set(schedule)) {
      const touchedOn = addDays(day, -after);
      if (!isReminded({ dueOn: touchedOn }, { schedule, day, today })) continue;
      for (const id of await tools.ports.readings.dossiers.draftsLastTouched(touchedOn))
        await remind(id, { tools, touchedOn, after });
    }
  },
};

interface Reminding {
  readonly tools: Tools;
  readonly touchedOn: Day;
  readonly after: number;
}

async function remind(dossierId: string, { tools, touchedOn, after }: Reminding): Promise<void> {
  const about = await dossierCase(tools, dossierId);
  const schedule = about?.scheme.messages.find((one) => one.code === code)?.schedule ?? [];
  if (about === null || about.state.status !== "draft" || !schedule.includes(after)) return;
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
