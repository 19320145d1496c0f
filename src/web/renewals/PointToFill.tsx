import { Checkbox } from "@mantine/core";
import { answerTo, type MissingInRenewal } from "../../domain/renewals/renewal.content.ts";
import { hrefOf } from "../app/api.ts";
import { everyType, maximumBytes } from "../dossiers/fileKinds.ts";
import { useUploads } from "../dossiers/useUploads.ts";
import { Files } from "../surveillance/Files.tsx";
import styles from "../surveillance/Surveillance.module.css";
import { DayField } from "../ui/DayField.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { plainDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { LongText } from "../ui/LongText.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Known } from "./Known.tsx";
import type { Point, Renewal } from "./renewal.query.ts";
import { lackOf, pointBadge } from "./renewal.view.ts";
import type { RenewalDraft } from "./useRenewalDraft.ts";

interface Props {
  readonly renewal: Renewal;
  readonly point: Point;
  readonly draft: RenewalDraft;
  readonly missing: readonly MissingInRenewal[];
}

/** One point of the file: what is known, what is asked, what is answered. */
export function PointToFill({ renewal, point, draft, missing }: Props) {
  const { code, text, wanted, before, returned } = point;
  const lack = lackOf(missing, code);
  const { unchanged } = answerTo(draft.content, code);
  const known = point.asked === "confirmation" && renewal.ground.answered.includes(code);
  return (
    <li className={styles.point} id={code}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <span className="figures">{code}</span> {text}
        </h3>
        <StatusBadge {...pointBadge(point, { lack, known })} />
      </div>
      <div className={styles.parts}>
        <Known point={point} />
        <div className={styles.part}>
          <h4>Ce qui est demandé</h4>
          <p>{wanted}</p>
        </div>
        {before !== null && (
          <div className={styles.part}>
            <h4>Votre dernière réponse, le {plainDay(before.on)}</h4>
            <LongText text={before.text} />
            <Files dossierId={renewal.dossierId} files={before.files} />
          </div>
        )}
      </div>
      {returned !== null && <Returned code={code} asked={returned} draft={draft} />}
      {known && (
        <Checkbox
          label={`Rien n’a changé pour ce point (${code})`}
          checked={unchanged}
          onChange={(event) => draft.answer(code, { unchanged: event.currentTarget.checked })}
        />
      )}
      {!(known && unchanged) && <Answer renewal={renewal} point={point} draft={draft} known={known} />}
      {lack.length > 0 && <p className={styles.soft}>Il manque {lack.join(", ")}.</p>}
    </li>
  );
}

function Returned({
  code,
  asked,
  draft,
}: {
  readonly code: string;
  readonly asked: string;
  readonly draft: RenewalDraft;
}) {
  return (
    <div className={styles.form}>
      <div className={styles.part}>
        <h4>Ce que le certificateur vous demande</h4>
        <LongText text={asked} />
      </div>
      <LongField
        label={`Votre réponse à cette demande, ${code}`}
        minRows={2}
        most={4000}
        value={answerTo(draft.content, code).reply}
        onChange={(event) => draft.answer(code, { reply: event.currentTarget.value })}
      />
    </div>
  );
}

function Answer({ renewal, point, draft, known }: Omit<Props, "missing"> & { readonly known: boolean }) {
  const { code, asked, qualiopi } = point;
  const answer = answerTo(draft.content, code);
  const uploads = useUploads(renewal.dossierId, (attachment) => draft.give(code, attachment));
  const given = filesNamed(renewal, draft, answer.attachments);
  return (
    <div className={styles.form}>
      <LongField
        label={known ? `Ce qui a changé, ${code}` : `Votre réponse, ${code}`}
        minRows={2}
        most={8000}
        value={answer.text}
        onChange={(event) => draft.answer(code, { text: event.currentTarget.value })}
      />
      {qualiopi && asked === "afresh" && (
        <DayField
          label="Fin de validité du nouveau certificat Qualiopi"
          description="La date portée par le certificat joint."
          min={renewal.ground.today}
          value={draft.content.qualiopiUntil === "" ? undefined : draft.content.qualiopiUntil}
          onChange={(on) => draft.certify(on ?? "")}
        />
      )}
      <FileDrop
        label={`Pièces, ${code}`}
        hint="20 Mo au plus par fichier. Masquez les noms des stagiaires."
        files={[...given, ...uploads.files]}
        onAdd={uploads.add}
        onRemove={(id) => {
          draft.answer(code, { attachments: answer.attachments.filter((one) => one !== id) });
          uploads.forget(id);
        }}
        accept={everyType}
        maxBytes={maximumBytes}
      />
    </div>
  );
}

/** The files given with an answer, those just given included. */
const filesNamed = ({ files, dossierId }: Renewal, { fresh }: RenewalDraft, ids: readonly string[]) =>
  ids.flatMap((attachmentId) =>
    [...files, ...fresh]
      .filter(({ id }) => id === attachmentId)
      .slice(0, 1)
      .map(({ id, name, bytes, at }) => ({
        ...{ id, name, size: bytes, at, state: "ready" as const },
        href: hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId }),
      })),
  );
