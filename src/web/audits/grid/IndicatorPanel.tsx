import { ActionIcon, Button } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconBookmark, IconBookmarkFilled, IconPlus } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { GrowingTextarea } from "../../ui/GrowingTextarea.tsx";
import { excessWords } from "../../ui/longTexts.view.ts";
import type { Indicator } from "../audit.query.ts";
import { weightNames } from "../audits.sentences.ts";
import { most } from "./drafts.view.ts";
import { indicatorOfEntry } from "./entryWords.view.ts";
import type { Rating } from "./findings.view.ts";
import { criterionOf } from "./grid.view.ts";
import styles from "./IndicatorPanel.module.css";
import { OthersIndicator } from "./OthersIndicator.tsx";
import { PhotoStrip } from "./PhotoStrip.tsx";
import { PointForm } from "./PointForm.tsx";
import { ResultChoice } from "./ResultChoice.tsx";
import { troubledIn } from "./standing.view.ts";
import { Troubles } from "./Troubles.tsx";
import { draftOf, draftsOf } from "./typing.view.ts";
import { useField, useSheet } from "./useNotebook.ts";
import type { TypingHandle } from "./useTyping.ts";

interface Props {
  readonly indicator: Indicator;
  readonly place: string;
  readonly typing: TypingHandle;
  readonly singleKeys: boolean;
  readonly note: RefObject<HTMLTextAreaElement | null>;
  /** Why the last result could not be chosen. */
  readonly refusal: string | null;
  readonly onChoose: (rating: Rating) => void;
  readonly onFlag: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onNext: () => void;
  /** Everything else is done: the closing is next. */
  readonly ready: boolean;
  /** The evidence where it cannot stand beside, null where it does. */
  readonly evidence: ReactNode;
}

/** The indicator in focus: what is expected, what usually proves it, the result, the remark, the nonconformities. */
export function IndicatorPanel(props: Props) {
  const { indicator, place, onFlag, onMove, onNext, ready, evidence } = props;
  const { code } = indicator;
  const { audit } = useField();
  const criterion = criterionOf(audit, code);
  return (
    <article className={styles.panel} aria-labelledby={`indicateur-${code}`}>
      <header className={styles.head}>
        <div>
          <p className={styles.place}>
            {place}
            <span className={styles.weight}>{weightNames[indicator.weight]}</span>
          </p>
          <Title code={code} title={indicator.title} />
        </div>
        <div className={styles.arrows}>
          <FlagButton flagged={indicator.flagged} onFlag={onFlag} />
          <ActionIcon variant="default" size="lg" aria-label="Indicateur précédent" onClick={() => onMove(-1)}>
            <IconArrowLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label="Indicateur suivant" onClick={() => onMove(1)}>
            <IconArrowRight size={18} aria-hidden />
          </ActionIcon>
        </div>
      </header>
      <section className={styles.expected} aria-label="Niveau attendu">
        <h3>Niveau attendu</h3>
        <p>{indicator.expected}</p>
      </section>
      {evidence}
      {criterion?.yours === false ? (
        <OthersIndicator indicator={indicator} auditor={criterion.auditor.name} />
      ) : (
        <Entered {...props} />
      )}
      <footer className={styles.foot}>
        <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => onMove(-1)}>
          Précédent
        </Button>
        <Button
          variant={ready ? "default" : "filled"}
          rightSection={<IconArrowRight size={18} aria-hidden />}
          onClick={onNext}
        >
          Garder et continuer
        </Button>
      </footer>
    </article>
  );
}

/** What one enters on an indicator of one’s own. */
function Entered({ indicator, typing, singleKeys, note, refusal, onChoose, onNext }: Props) {
  const { code } = indicator;
  const { audit } = useField();
  const rows = useSheet((sheet) => sheet.rows);
  const draft = draftOf(typing.typing, audit, code);
  const troubles = troubledIn({ rows }).filter(({ entry }) => indicatorOfEntry(entry, audit.nonconformities) === code);
  return (
    <>
      <div className={styles.result}>
        <div className={styles.thumb}>
          <ResultChoice rating={draft.rating} onChoose={onChoose} showKeys={singleKeys} />
          <ActionIcon variant="default" className={styles.next ?? ""} aria-label="Garder et continuer" onClick={onNext}>
            <IconArrowRight size={20} aria-hidden />
          </ActionIcon>
        </div>
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      </div>
      <Troubles rows={troubles} />
      {draft.rating === "nonconforming" && <Points indicator={indicator} typing={typing} />}
      <GrowingTextarea
        ref={note}
        label={draft.rating === "not_applicable" ? "Pourquoi cet indicateur ne s’applique pas" : "Remarque"}
        description={
          draft.rating === "not_applicable"
            ? "Demandé pour « Non applicable » : le résultat est enregistré dès que c’est écrit."
            : "Ce que vous avez vu, entendu, vérifié ; les stagiaires par leurs initiales."
        }
        withAsterisk={draft.rating === "not_applicable"}
        error={excessWords(draft.note, most.note, false)}
        value={draft.note}
        onChange={(event) => typing.note(code, event.currentTarget.value)}
        onBlur={() => typing.leave(code)}
      />
      <PhotoStrip key={code} indicator={indicator} nonconformity={null} label="Prendre une photo" />
      {draft.rating === null && draft.note.trim() !== "" && (
        <p className={styles.waiting}>Choisissez un résultat pour que cette remarque soit enregistrée.</p>
      )}
    </>
  );
}

/** « À revoir » before the closing meeting. */
function FlagButton({ flagged, onFlag }: { readonly flagged: boolean; readonly onFlag: () => void }) {
  const Picture = flagged ? IconBookmarkFilled : IconBookmark;
  return (
    <Button
      variant={flagged ? "light" : "default"}
      size="compact-md"
      className={styles.flag ?? ""}
      aria-pressed={flagged}
      leftSection={<Picture size={18} aria-hidden />}
      onClick={onFlag}
    >
      À revoir
    </Button>
  );
}

/** Takes the focus when another indicator comes, so that it is read and the keys go on. */
function Title({ code, title }: { readonly code: string; readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each other indicator.
  useEffect(() => {
    if (!first.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "nearest" });
    }
    first.current = false;
  }, [code]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title} id={`indicateur-${code}`}>
      <span className={styles.code}>{code}</span> {title}
    </h2>
  );
}

function Points({ indicator, typing }: Pick<Props, "indicator" | "typing">) {
  const { code, gradable } = indicator;
  const { audit } = useField();
  const points = draftsOf(typing.typing, audit, code);
  const isWritten = (id: string) => audit.nonconformities.some((one) => one.id === id);
  return (
    <div className={styles.points}>
      {points.map((point, index) => (
        <PointForm
          key={point.id}
          point={point}
          number={index + 1}
          gradable={gradable}
          focused={point.id === typing.fresh}
          onWrite={typing.write}
          onLeave={() => typing.leave(code)}
          onRemove={() => typing.remove(point)}
          photos={
            isWritten(point.id) && (
              <PhotoStrip
                indicator={indicator}
                nonconformity={point.id}
                label={`Photo de la non-conformité ${index + 1}`}
              />
            )
          }
        />
      ))}
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => typing.add(code)}
        >
          {points.length === 0 ? "Écrire la non-conformité" : "Ajouter une autre non-conformité"}
        </Button>
      </div>
    </div>
  );
}
