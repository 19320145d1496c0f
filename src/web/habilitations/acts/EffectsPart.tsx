import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { listed } from "../../../domain/shared/french.ts";
import { modalityWords } from "../../activity/activity.sentences.ts";
import { asking } from "../../app/api.ts";
import { RecordPart } from "../../decisions/RecordSheet.tsx";
import { count, plainDay } from "../../ui/format.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import type { Habilitation } from "../habilitation.query.ts";
import styles from "./acts.module.css";
import { type Effects, type Fate, type Fates, fates, peopleWords } from "./effects.view.ts";

/** What an act touches, read again each time the form is shown; undefined until it is known. */
export const useEffects = ({ id }: Pick<Habilitation, "id">): Effects | undefined =>
  useQuery({
    ...asking("GET /api/habilitations/:habilitationId/effects", { habilitationId: id }),
    staleTime: 0,
  }).data;

interface Props {
  readonly effects: Effects | undefined;
  readonly chosen: Fates;
  readonly onChange: (fates: Fates) => void;
  /** Suspended, what is published stops being announced; ended, it leaves the register in time. */
  readonly ending: boolean;
}

/** Whom and what the decision touches, before it is signed: session by session, what becomes of it (R-EFF-1). */
export function EffectsPart({ effects, chosen, onChange, ending }: Props) {
  return (
    <RecordPart name="Ce que la décision touche" note="Relu au moment de signer">
      {effects === undefined ? (
        <LoadingState label="Lecture de ce qui est touché…" />
      ) : (
        <div className={styles.fields}>
          <Sessions effects={effects} chosen={chosen} onChange={onChange} />
          <ul className={styles.touched}>
            {effects.mentions.establishments.map((place) => (
              <li key={place}>{`Registre public : ${place}`}</li>
            ))}
            {effects.mentions.programmes.map((title) => (
              <li key={title}>{`Programme : ${title}`}</li>
            ))}
            {effects.attestation !== null && (
              <li>{`${effects.attestation} : ${ending ? "n’est plus valable" : "sans valeur pendant la suspension"}`}</li>
            )}
            {effects.agreement !== null && <li>{`Convention ${effects.agreement}${ending ? " : prend fin" : ""}`}</li>}
            {effects.trainers.length > 0 && (
              <li>{`${count(effects.trainers.length, "formateur")} : ${effects.trainers.join(", ")}`}</li>
            )}
            {effects.audits.map(({ id, kind, on }) => (
              <li key={id}>{`${kind}, ${on === null ? "date à fixer" : plainDay(on)}`}</li>
            ))}
          </ul>
          <p className={styles.rule}>
            {`Les personnes inscrites avant cette date gardent ${effects.examRightMonths} mois pour se présenter à l’examen ; le certificateur les inscrit si l’organisme ne le peut pas, et les prévient en termes neutres.`}
          </p>
        </div>
      )}
    </RecordPart>
  );
}

function Sessions({
  effects: { sessions },
  chosen,
  onChange,
}: Pick<Props, "chosen" | "onChange"> & { readonly effects: Effects }) {
  if (sessions.length === 0) return <p>Aucune session déclarée n’est à venir ou en cours.</p>;
  return (
    <ul className={styles.corrections}>
      {sessions.map(({ id, from, until, modalities, people }) => (
        <li key={id}>
          <p>
            <strong>
              Session du {plainDay(from)} au {plainDay(until)}
            </strong>
            , {listed(modalities.map((modality) => modalityWords[modality].toLowerCase()))}
          </p>
          <p className={styles.rule}>{peopleWords(people)}</p>
          <SegmentedControl
            aria-label={`Ce que devient la session du ${plainDay(from)}`}
            value={chosen.get(id) ?? ""}
            onChange={(value) => {
              const fate = fates.find((one) => one.value === value)?.value;
              if (fate !== undefined) onChange(new Map<string, Fate>(chosen).set(id, fate));
            }}
            data={[...fates]}
          />
        </li>
      ))}
    </ul>
  );
}
