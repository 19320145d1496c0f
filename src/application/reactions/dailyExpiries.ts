import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays, addMonths, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { DailyTask } from "./daily.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import { onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

const certificate = "M-605";

/** Reminds an organisation of its Qualiopi certificate, before its last day and once it is over, on the days of the scheme (M-605, PRE-03). */
export const remindCertificates: DailyTask = {
  name: "remindCertificates",
  async run(day, tools, after) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const schedule = schemes.flatMap(
      ({ messages }) => messages.find(({ code }) => code === certificate)?.schedule ?? [],
    );
    const ends = [...new Set(schedule)].map((days) => addDays(day, -days));
    return await onePage(after, {
      read: (page) => tools.ports.readings.alerts.qualiopiUntil(ends, page),
      key: ({ habilitationId }) => habilitationId,
      act: ({ habilitationId, validUntil }) =>
        remind(tools, { habilitationId, validUntil, days: daysBetween(validUntil, day) }),
    });
  },
};

interface Expiring {
  readonly habilitationId: string;
  readonly validUntil: Day;
  readonly days: number;
}

async function remind(tools: Tools, { habilitationId, validUntil, days }: Expiring): Promise<void> {
  const about = await dossierCase(tools, habilitationId);
  if (about === null) return;
  const over = days > 0;
  sendAbout(about, tools, {
    ...{ code: certificate, readers: await ofOrganisation(about, tools, certificate) },
    wordsFor: () => ({
      paragraphs: [
        `Le certificat Qualiopi déposé dans votre dossier ${over ? "n’était valable que" : "est valable"} jusqu’au ${writtenDay(validUntil)}.`,
        over
          ? "Sans certificat valable, l’habilitation peut être suspendue : déposez le nouveau, ou déclarez la perte le jour même."
          : "Déposez le nouveau dès que vous l’avez : il est demandé à la prochaine surveillance et au renouvellement.",
      ],
      deadline: over ? null : { what: "Certificat Qualiopi", on: validUntil },
      button: { label: "Ouvrir mon habilitation", path: `/habilitations/${encodeURIComponent(habilitationId)}` },
    }),
  });
}

const registration = "M-955";

/** Tells that the registration of a certification ends, so many months before as its scheme says (M-955, R-CERT-1). */
export const tellRegistrationEnds: DailyTask = {
  name: "tellRegistrationEnds",
  async run(day, tools) {
    for (const scheme of await tools.ports.schemes.everyInForce(day)) {
      const { registrationEndsOn: endsOn } = scheme.certification;
      const { alertMonthsBefore } = scheme.rulebook.certificationEnd;
      const months = alertMonthsBefore.find((some) => endsOn !== null && addMonths(endsOn, -some) === day);
      if (endsOn !== null && months !== undefined) await tellEnd(tools, { scheme, endsOn, months });
    }
  },
};

interface RegistrationEnd {
  readonly scheme: Scheme;
  readonly endsOn: Day;
  readonly months: number;
}

async function tellEnd(tools: Tools, { scheme, endsOn, months }: RegistrationEnd): Promise<void> {
  const message = scheme.messages.find(({ code }) => code === registration);
  if (message === undefined) return;
  const readers = await tools.recipients.ofStaff(["quality_manager", "administrator"]);
  const { number, title } = scheme.certification;
  for (const to of readers)
    tools.mail({
      ...{ code: registration, about: `scheme/${scheme.id}`, to },
      letter: {
        ...{ number: null, action: message.subject, signature: scheme.certifier.name },
        also: readers.filter(({ id }) => id !== to.id).map(({ name }) => name),
        paragraphs: [
          `L’enregistrement de la certification ${number} «${nbsp}${title}${nbsp}» prend fin le ${writtenDay(endsOn)}, dans ${counted(months, "mois", "mois")}.`,
          "Ce jour-là, les habilitations prennent fin sans faute. Aucune convention, attestation ni renouvellement ne va au-delà.",
        ],
        deadline: { what: "Fin d’enregistrement", on: endsOn },
        button: { label: "Ouvrir le dispositif", url: `${tools.publicUrl}/espace/dispositif` },
      },
    });
}
