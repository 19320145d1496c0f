import type { Message } from "../../application/complaints/receiveComplaint.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { checkSiren, emailProblem } from "../../domain/shared/identifiers.ts";
import { field } from "./answer.ts";
import type { Sent } from "./report.receive.ts";

/** A field of the form and what is wrong with it. */
export interface Mistake {
  readonly field: string;
  readonly says: string;
}

const longestFacts = 20_000;

const abouts = ["organisation", "certifier", "other"] as const;
const kinds = ["alert", "complaint"] as const;

export type Read =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** The message that a form holds, or everything that is to be mended in it. */
export function readMessage({ fields, opened, files, refusedFiles }: Sent, receivedOn: Day): Read {
  const kind = kinds.find((one) => one === field(fields, "nature"));
  const about = abouts.find((one) => one === field(fields, "sujet"));
  const facts = field(fields, "faits", longestFacts + 1);
  const [organisationName, siren] = [field(fields, "organisme"), field(fields, "siren", 20)];
  const author = {
    ...{ name: field(fields, "nom"), email: field(fields, "courriel", 254) },
    phone: field(fields, "telephone", 40),
  };
  const reachable = author.email !== "" || author.phone !== "";
  const mistakes = [
    ...wrong(kind === undefined, "nature", "Dites si vous signalez un manquement ou si vous attendez une réponse."),
    ...wrong(about === undefined, "sujet", "Choisissez de qui il s’agit."),
    ...(about === "organisation" ? organisationMistakes(organisationName, siren) : []),
    ...wrong(facts === "", "faits", "Racontez ce qui s’est passé."),
    ...wrong(facts.length > longestFacts, "faits", "Ce texte est trop long : joignez plutôt un fichier."),
    ...wrong(
      kind === "complaint" && !reachable,
      "courriel",
      "Laissez une adresse ou un numéro : une plainte reçoit une réponse. Un signalement peut rester anonyme.",
    ),
    ...wrong(
      author.email !== "" && emailProblem(author.email) !== null,
      "courriel",
      "Cette adresse est incomplète. Écrivez-la ainsi : nom@exemple.fr.",
    ),
    ...refusedFiles.map((says) => ({ field: "pieces", says })),
  ];
  if (mistakes.length > 0 || kind === undefined || about === undefined || opened === null)
    return { ok: false, mistakes };
  const named = reachable || author.name !== "";
  return {
    ok: true,
    message: {
      ...{ kind, about, organisationName, siren, facts, files, author: named ? author : null },
      ...{ code: opened.code, channel: "form", receivedOn },
    },
  };
}

const wrong = (when: boolean, name: string, says: string): readonly Mistake[] => (when ? [{ field: name, says }] : []);

/** Its name is enough; a number, when given, must be one. */
function organisationMistakes(name: string, siren: string): readonly Mistake[] {
  if (name === "" && siren === "")
    return [{ field: "organisme", says: "Donnez le nom de l’organisme, ou son numéro SIREN." }];
  return wrong(
    siren !== "" && !checkSiren(siren).valid,
    "siren",
    "Ce numéro SIREN n’existe pas : vérifiez ses neuf chiffres, ou laissez ce champ vide et donnez le nom.",
  );
}
