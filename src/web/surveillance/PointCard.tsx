import { Button } from "@mantine/core";
import { IconAlertTriangle, IconPoint } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { LongText } from "../ui/LongText.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { Files } from "./Files.tsx";
import { knownInWords } from "./known.view.ts";
import styles from "./Surveillance.module.css";
import type { Point, Surveillance } from "./surveillance.query.ts";
import { resultWords } from "./surveillance.sentences.ts";

/** Only for whoever checks. */
const RatingForm = lazy(async () => ({ default: (await import("./RatingForm.tsx")).RatingForm }));

interface Props {
  readonly surveillance: Surveillance;
  readonly point: Point;
  readonly staff: boolean;
}

/** One point: what is known, what is asked and given, how it is rated. */
export function PointCard({ surveillance, point, staff }: Props) {
  const { code, text, rating, element } = point;
  const open = surveillance.status === "open";
  return (
    <li className={styles.point} id={code}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <span className="figures">{code}</span> {text}
        </h3>
        {rating !== null ? (
          <StatusBadge {...resultWords[rating.result]} />
        ) : !staff && point.asked !== null ? (
          <StatusBadge
            {...(element === null
              ? ({ tone: "warning", label: "À compléter" } as const)
              : ({ tone: "success", label: "Répondu" } as const))}
          />
        ) : null}
      </div>
      <div className={styles.parts}>
        <KnownPart point={point} />
        <GivenPart surveillance={surveillance} point={point} />
        {rating !== null && rating.note !== null && (
          <div className={styles.part}>
            <h4>Constat</h4>
            <LongText text={rating.note} />
            <p className={styles.soft}>
              {rating.byName}, le {plainDay(rating.on)}
            </p>
          </div>
        )}
      </div>
      {open && surveillance.may.answer && point.asked !== null && (
        <Answer surveillance={surveillance} point={point} staff={staff} />
      )}
      {open && surveillance.may.check && (
        <Suspense fallback={<LoadingState />}>
          <RatingForm surveillance={surveillance} point={point} />
        </Suspense>
      )}
    </li>
  );
}

function KnownPart({ point }: { readonly point: Point }) {
  const lines = knownInWords(point.known);
  if (lines.length === 0) return null;
  return (
    <div className={styles.part}>
      <h4>Ce que nous savons</h4>
      <ul className={styles.known}>
        {lines.map(({ text, watch }) => (
          <li key={text}>
            {watch ? (
              <IconAlertTriangle size={16} stroke={1.75} aria-label="À regarder" />
            ) : (
              <IconPoint size={16} stroke={1.75} aria-hidden />
            )}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GivenPart({ surveillance: { dossierId }, point: { asked, element } }: Omit<Props, "staff">) {
  if (asked === null) return null;
  return (
    <div className={styles.part}>
      <h4>Demandé à l’organisme</h4>
      <p>{asked}</p>
      {element === null ? (
        <p className={styles.soft}>Pas encore de réponse.</p>
      ) : (
        <>
          <LongText text={element.text ?? "Effacé"} />
          <Files dossierId={dossierId} files={element.files} />
          <p className={styles.soft}>Répondu le {plainDay(element.on)}</p>
        </>
      )}
    </div>
  );
}

/** The form of an answer: open for the organisation, behind a button for the certifier who enters it on its behalf. */
function Answer({ surveillance, point, staff }: Props) {
  const { id: surveillanceId, dossierId, position } = surveillance;
  const [opened, setOpened] = useState(!staff && point.element === null);
  const command = useCommand("POST /api/surveillances/:surveillanceId/elements", {
    ...{ to: { surveillanceId }, position },
    onDone: () => {
      setOpened(false);
      notifyDone("La réponse est enregistrée.");
    },
  });
  if (!opened) {
    const label = staff ? "Saisir une réponse pour l’organisme" : "Modifier la réponse";
    return (
      <div>
        <Button variant="subtle" size="compact-md" onClick={() => setOpened(true)}>
          {label}
          <span className="reader-only">, {point.code}</span>
        </Button>
      </div>
    );
  }
  const before = point.element?.text ?? point.before ?? "";
  return (
    <AnswerForm
      kept={`${surveillanceId}/reponse/${point.code}`}
      dossierId={dossierId}
      point={point.code}
      label={
        point.element === null && point.before !== null
          ? "Votre réponse (celle de la dernière fois est reprise)"
          : "Votre réponse"
      }
      initial={before}
      command={command}
    >
      Enregistrer la réponse
    </AnswerForm>
  );
}
