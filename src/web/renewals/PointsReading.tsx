import { lazy, Suspense } from "react";
import { useCommand } from "../app/useCommand.ts";
import { Files } from "../surveillance/Files.tsx";
import styles from "../surveillance/Surveillance.module.css";
import { headingWords, resultWords } from "../surveillance/surveillance.sentences.ts";
import { useUnsavedFirst } from "../surveillance/unsaved.context.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { count, plainDay } from "../ui/format.ts";
import { LongText } from "../ui/LongText.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Known } from "./Known.tsx";
import type { Point, Renewal } from "./renewal.query.ts";
import { unrated } from "./renewal.view.ts";

/** Only for whoever checks. */
const RateForm = lazy(async () => ({ default: (await import("./RateForm.tsx")).RateForm }));

interface Props {
  readonly renewal: Renewal;
  readonly staff: boolean;
}

/** The file as it was filed, point by point; the account manager verifies each (R-SUR-4). */
export function PointsReading({ renewal, staff }: Props) {
  if (renewal.filed === null && !staff) return null;
  const checks = (renewal.status === "filed" || renewal.status === "returned") && renewal.may.check;
  return (
    <>
      {(["requirements", "quality"] as const).map((heading) => (
        <Section key={heading} title={headingWords[heading]}>
          <ul className={styles.points}>
            {renewal.points
              .filter((point) => point.heading === heading)
              .map((point) => (
                <PointRead key={point.code} renewal={renewal} point={point} checks={checks} />
              ))}
          </ul>
        </Section>
      ))}
      {renewal.status === "filed" && renewal.may.check && <RateRest renewal={renewal} />}
    </>
  );
}

function PointRead({
  renewal,
  point,
  checks,
}: {
  readonly renewal: Renewal;
  readonly point: Point;
  readonly checks: boolean;
}) {
  const { code, text, rating, returned } = point;
  return (
    <li className={styles.point} id={code}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <span className="figures">{code}</span> {text}
        </h3>
        {rating !== null ? (
          <StatusBadge {...resultWords[rating.result]} />
        ) : returned !== null ? (
          <StatusBadge tone="warning" label="Renvoyé" />
        ) : null}
      </div>
      <div className={styles.parts}>
        <Known point={point} />
        {renewal.filed !== null && point.wanted !== null && <Given renewal={renewal} point={point} />}
        {returned !== null && (
          <div className={styles.part}>
            <h4>Demandé à l’organisme</h4>
            <LongText text={returned} />
          </div>
        )}
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
      {checks && (
        <Suspense fallback={null}>
          <RateForm renewal={renewal} point={point} />
        </Suspense>
      )}
    </li>
  );
}

/** What the organisation said: that nothing changed since its last answer, or what did. */
function Given({ renewal, point }: { readonly renewal: Renewal; readonly point: Point }) {
  const { answer, before, wanted } = point;
  const said = answer.text.trim() !== "";
  const files = renewal.files.filter(({ id }) => answer.attachments.includes(id));
  return (
    <div className={styles.part}>
      <h4>{wanted}</h4>
      {said ? (
        <LongText text={answer.text} />
      ) : answer.unchanged ? (
        <>
          <p>Rien n’a changé.</p>
          {before !== null && (
            <p className={styles.soft}>
              Dernière réponse, le {plainDay(before.on)} : {before.text}
            </p>
          )}
        </>
      ) : (
        <p className={styles.soft}>Aucune réponse.</p>
      )}
      <Files dossierId={renewal.dossierId} files={files} />
      {point.qualiopi && renewal.content.qualiopiUntil !== "" && (
        <p>Nouveau certificat valable jusqu’au {plainDay(renewal.content.qualiopiUntil)}.</p>
      )}
      {answer.reply !== "" && (
        <>
          <h4>Réponse à ce qui était demandé</h4>
          <LongText text={answer.reply} />
        </>
      )}
    </div>
  );
}

/** Once those that deserve a word are rated, the others in one act. */
function RateRest({ renewal }: { readonly renewal: Renewal }) {
  const { id: renewalId, position } = renewal;
  const command = useCommand("POST /api/renewals/:renewalId/ratings/rest", { to: { renewalId }, position });
  const unavailable = useUnsavedFirst();
  const left = unrated(renewal);
  if (left.length < 2) return null;
  return (
    <ActionButton
      command={command}
      fields={{}}
      kind="secondary"
      unavailable={unavailable}
      confirm={{
        title: "Évaluer conformes les points restants ?",
        consequence: `${count(left.length, "point")} : ${left.map(({ code }) => code).join(", ")}. Chacun peut encore être changé avant votre proposition.`,
        affected: [renewal.organisationName],
        confirmLabel: "Tous conformes",
      }}
    >
      Évaluer conformes les {left.length} points restants
    </ActionButton>
  );
}
