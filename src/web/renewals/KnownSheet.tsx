import { Link } from "@tanstack/react-router";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { ScopeParts } from "../habilitations/ScopeSheet.tsx";
import { plainDay } from "../ui/format.ts";
import type { Renewal } from "./renewal.query.ts";

interface Props {
  readonly renewal: Renewal;
  readonly staff: boolean;
}

/** What is already known, and is not asked again: what the habilitation covers today, the certificate on file. */
export function KnownSheet({ renewal, staff }: Props) {
  const { scope, ground, status, habilitationId } = renewal;
  if (scope === null || status === "concluded" || status === "closed") return null;
  return (
    <RecordSheet
      title="Ce que nous savons déjà"
      reference={staff ? "Ce que l’habilitation couvre aujourd’hui." : "Rien de cela n’est à ressaisir."}
    >
      <ScopeParts scope={scope} />
      <RecordPart name="Certificat Qualiopi">
        <p>
          {ground.qualiopiUntil === null
            ? "Aucun certificat n’est au dossier."
            : `Celui du dossier est valable jusqu’au ${plainDay(ground.qualiopiUntil)}.`}
        </p>
      </RecordPart>
      {!staff && (
        <RecordPart name="Un changement ?">
          <p>
            Un formateur, un lieu, un programme qui change se déclare à part, et s’examine tout de suite :{" "}
            <Link to={`/habilitations/${habilitationId}/changement`}>déclarer un changement</Link>.
          </p>
        </RecordPart>
      )}
    </RecordSheet>
  );
}
