import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";

/** The kit of texts as a file that anybody opens: what each support carries, what may be said, what may not (R-COM-1). */
export function kitText(
  { certification, certifier, communicationKit }: Scheme,
  { number, on }: { readonly number: string; readonly on: Day },
): string {
  const registered = certification.registrationEndsOn;
  return [
    `KIT DE COMMUNICATION – HABILITATION ${number}`,
    `Téléchargé le ${writtenDay(on)}. À utiliser sans modification, pendant l’habilitation seulement.`,
    "",
    "CE QUE CHAQUE SUPPORT PORTE",
    `- Intitulé exact${nbsp}: ${certification.title}`,
    `- Numéro d’enregistrement${nbsp}: ${certification.number}`,
    `- Certificateur${nbsp}: ${certifier.name}`,
    `- Fin de l’enregistrement${nbsp}: ${registered === null ? "voir la fiche de France compétences" : writtenDay(registered)}`,
    "",
    "TEXTES PRÊTS À L’EMPLOI",
    ...communicationKit.texts.flatMap(({ use, text }) => [`${use}${nbsp}:`, text, ""]),
    "À NE JAMAIS ÉCRIRE",
    ...communicationKit.never.map((one) => `- ${one}`),
    "",
  ].join("\r\n");
}
