import { useState } from "react";
import { count } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { ofOthers, waitingHere } from "./waitingMark.ts";

/** What other people than who is here entered on this device and did not send: announced, never shown. */
export function OthersWaiting({ person }: { readonly person: string | null }) {
  const [others] = useState(() => ofOthers(waitingHere(), person));
  return others.map(({ name, count: waiting }) => (
    <Notice
      key={name}
      tone="warning"
      title={`${count(waiting, "saisie", "saisies")} de ${name} ${waiting < 2 ? "attend" : "attendent"} sur cet appareil.`}
    >
      Personne d’autre ne peut les lire ni les envoyer : elles partiront quand {name} se connectera ici.
    </Notice>
  ));
}
