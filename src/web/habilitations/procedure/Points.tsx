import { useCommand } from "../../app/useCommand.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useToday } from "../../ui/today.ts";
import styles from "./Procedure.module.css";
import type { Point, Procedure } from "./procedure.query.ts";
import { pointBadge, type Rights } from "./procedure.view.ts";
import { ReasonForm } from "./ReasonForm.tsx";
import { Unfolding } from "./Unfolding.tsx";
import { Written, WrittenFiles } from "./Written.tsx";
import { WrittenForm } from "./WrittenForm.tsx";

interface Props {
  readonly procedure: Procedure;
  readonly points: readonly Point[];
  readonly rights: Rights;
}

/** Each ground as it is reproached, and beside it what is answered: both sides read the same page. */
export function Points({ procedure, points, rights }: Props) {
  return (
    <ol className={styles.points}>
      {points.map((point) => (
        <li key={`${point.aim}-${point.code}`} data-closed={point.dropped !== null || undefined}>
          <OnePoint procedure={procedure} point={point} rights={rights} />
        </li>
      ))}
    </ol>
  );
}

interface OneProps {
  readonly procedure: Procedure;
  readonly point: Point;
  readonly rights: Rights;
}

function OnePoint({ procedure, point, rights }: OneProps) {
  const today = useToday();
  const { label, detail, files, answers, dropped } = point;
  return (
    <>
      <header className={styles.head}>
        <h3>{label}</h3>
        <StatusBadge {...pointBadge(point, today)} />
      </header>
      <div className={styles.sides}>
        <section aria-label={`Ce qui est reproché : ${label}`}>
          <h4>Ce qui est reproché</h4>
          <p className={styles.text}>{detail}</p>
          <WrittenFiles procedure={procedure} label={`Pièces du grief : ${label}`} files={files} />
        </section>
        <section aria-label={`Observations de l’organisme : ${label}`}>
          <h4>{rights.staff ? "Ce que répond l’organisme" : "Votre réponse"}</h4>
          {answers.map((answer) => (
            <Written key={`${answer.on} ${answer.text}`} procedure={procedure} name="Observations" wrote={answer} />
          ))}
          {answers.length === 0 && <p className={styles.soft}>Aucune observation à ce jour.</p>}
          {dropped === null && rights.answers && <Answer procedure={procedure} point={point} staff={rights.staff} />}
        </section>
      </div>
      {dropped !== null && <Written procedure={procedure} name="Point abandonné" wrote={dropped} />}
      {dropped === null && !point.failing && rights.decides && answers.length > 0 && (
        <Drop procedure={procedure} point={point} />
      )}
    </>
  );
}

function Answer({ procedure, point, staff }: Omit<OneProps, "rights"> & { readonly staff: boolean }) {
  const { id, position, dossierId, effectiveOn } = procedure;
  return (
    <Unfolding
      label={
        staff
          ? "Saisir des observations reçues"
          : point.answers.length > 0
            ? "Compléter notre réponse"
            : "Répondre à ce point"
      }
      kind={staff || point.answers.length > 0 ? "secondary" : "primary"}
    >
      {(close) => <AnswerForm {...{ id, position, dossierId, point, staff, close }} min={effectiveOn} />}
    </Unfolding>
  );
}

interface AnswerProps {
  readonly id: string;
  readonly position: number;
  readonly dossierId: string;
  readonly point: Point;
  readonly staff: boolean;
  readonly min: string;
  readonly close: () => void;
}

function AnswerForm({ id, position, dossierId, point: { aim, code, label }, staff, min, close }: AnswerProps) {
  const command = useCommand("POST /api/habilitations/:habilitationId/answers", {
    ...{ to: { habilitationId: id }, position },
    onDone: () => {
      notifyDone("Observations enregistrées. La personne qui décide les lit avant toute décision.");
      close();
    },
  });
  return (
    <WrittenForm
      kept={`${id}/observations/${aim}/${code}`}
      dossierId={dossierId}
      label={staff ? "Observations reçues" : "Vos observations sur ce point"}
      description={
        staff
          ? "Telles qu’elles sont arrivées par courrier ou par téléphone, saisies pour le compte de l’organisme."
          : "Ce que vous contestez, ce que vous avez corrigé, et ce qui le montre."
      }
      filesLabel={`Pièces : ${label}`}
      {...(staff ? { day: { label: "Reçues le", min } } : {})}
      command={{
        ...command,
        send: ({ text, files, on }) => command.send({ aim, code, text, files, receivedOn: on }),
      }}
      verb={staff ? "Enregistrer les observations" : "Envoyer nos observations"}
    />
  );
}

function Drop({ procedure: { id, position }, point: { aim, code, label } }: Omit<OneProps, "rights">) {
  const command = useCommand("POST /api/habilitations/:habilitationId/dropped-points", {
    ...{ to: { habilitationId: id }, position },
    onDone: () => notifyDone("Point abandonné : il ne peut plus fonder de sanction."),
  });
  return (
    <Unfolding label="Suivre ces observations">
      {() => (
        <ReasonForm
          kept={`${id}/abandon/${aim}/${code}`}
          label="Pourquoi ce point est abandonné"
          description="L’organisme lit cette raison. Le point ne pourra plus fonder de sanction."
          command={{ ...command, send: ({ reason }) => command.send({ aim, code, reason }) }}
          verb="Abandonner ce point"
          confirm={{
            title: "Abandonner ce point ?",
            consequence: `« ${label} » ne pourra plus fonder de sanction dans cette procédure.`,
            affected: [],
            confirmLabel: "Abandonner le point",
          }}
        />
      )}
    </Unfolding>
  );
}
