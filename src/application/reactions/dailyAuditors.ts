import type { AuthorisedFunction } from "../../domain/impartiality/person.events.ts";
import type { Renewal } from "../../domain/impartiality/person.validity.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { nbsp } from "../../domain/shared/french.ts";
import { allRenewals } from "../auditors/renewals.ts";
import type { Person } from "../ports/people.ts";
import type { DailyTask } from "./daily.ts";
import type { Tools } from "./tools.ts";

const code = "M-960";

const functions: Readonly<Record<AuthorisedFunction, string>> = {
  audit: "d’auditer",
  programme: "de vérifier les programmes",
  decision: "de décider",
};

/** Tells its holder and the quality managers that an authorisation is about to end, on the days that the scheme says (M-960, R-IMP-4). */
export const remindAuthorisations: DailyTask = {
  name: "remindAuthorisations",
  async run(day, tools) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    for (const { person, renewals } of await allRenewals(tools.ports, day))
      for (const renewal of renewals) {
        const scheme = schemes.find(({ id }) => id === renewal.scheme);
        if (scheme !== undefined && isTold(renewal, scheme, day)) await tell(person, renewal, { tools, scheme });
      }
  },
};

/** An observation to hold is a task of the quality manager; only an authorisation that ends is written about. */
const isTold = ({ code: kind, dueOn }: Renewal, { messages }: Scheme, day: Day): boolean =>
  kind === "renew-authorisation" &&
  messages.some((message) => message.code === code && message.schedule.includes(daysBetween(dueOn, day)));

async function tell(
  holder: Person,
  { function: right, dueOn }: Renewal,
  { tools, scheme }: { readonly tools: Tools; readonly scheme: Scheme },
): Promise<void> {
  const managers = (await tools.recipients.ofStaff(["quality_manager"])).filter(({ id }) => id !== holder.id);
  const action = scheme.messages.find((message) => message.code === code)?.subject ?? "";
  for (const to of [holder, ...managers]) {
    const own = to.id === holder.id;
    const whose = own ? "Votre autorisation" : `L’autorisation de ${holder.name},`;
    tools.mail({
      ...{ code, about: `${holder.id}/${right}`, to },
      letter: {
        ...{ number: null, action, signature: scheme.certifier.name },
        also: [holder, ...managers].filter(({ id }) => id !== to.id).map(({ name }) => name),
        paragraphs: [
          `${whose} ${functions[right]} pour ${scheme.certification.shortName} prend bientôt fin.`,
          own
            ? "Ensuite, rien ne pourra plus vous être confié à ce titre. Rapprochez-vous du responsable qualité."
            : `Sans renouvellement, plus rien ne pourra lui être confié à ce titre${nbsp}: décidez-en à temps.`,
        ],
        deadline: { what: "Dernier jour de l’autorisation", on: dueOn },
        button: own
          ? { label: "Voir mes autorisations", url: `${tools.publicUrl}/espace/mes-liens` }
          : { label: "Ouvrir la fiche", url: `${tools.publicUrl}/espace/equipe/${encodeURIComponent(holder.id)}` },
      },
    });
  }
}
