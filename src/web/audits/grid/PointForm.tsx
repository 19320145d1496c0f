import { Button, Radio } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { GrowingTextarea } from "../../ui/GrowingTextarea.tsx";
import { excessWords } from "../../ui/longTexts.view.ts";
import { Advice } from "./Advice.tsx";
import { gapsOf, isBlank, most, type PointDraft } from "./drafts.view.ts";
import styles from "./PointForm.module.css";
import { findingAdvice, riskAdvice, writingHelp } from "./writing.view.ts";

interface Props {
  readonly point: PointDraft;
  readonly number: number;
  readonly gradable: boolean;
  /** Just opened: one goes on writing there. */
  readonly focused: boolean;
  readonly onWrite: (point: PointDraft) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
  /** Its photos, once it is written. */
  readonly photos: ReactNode;
}

/** One nonconformity: what was found, and the risk, each with help to write it (R-AUD-7). */
export function PointForm({ point, number, gradable, focused, onWrite, onLeave, onRemove, photos }: Props) {
  const finding = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens.
  useEffect(() => {
    if (focused) finding.current?.focus();
  }, []);
  const gaps = gapsOf(point, gradable);
  return (
    <section className={styles.point} aria-label={`Non-conformité ${number}`}>
      <div className={styles.head}>
        <h3>Non-conformité {number}</h3>
        <Removal number={number} written={!isBlank(point)} onRemove={onRemove} />
      </div>
      <div>
        <GrowingTextarea
          ref={finding}
          label="Constat"
          description={writingHelp.finding}
          error={excessWords(point.finding, most.finding, false)}
          value={point.finding}
          onChange={(event) => onWrite({ ...point, finding: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <Model shown={point.finding === ""} onUse={() => onWrite({ ...point, finding: writingHelp.findingModel })} />
        <Advice advice={findingAdvice(point.finding)} />
      </div>
      <div>
        <GrowingTextarea
          label="Risque"
          description={writingHelp.risk}
          error={excessWords(point.risk, most.risk, false)}
          value={point.risk}
          onChange={(event) => onWrite({ ...point, risk: event.currentTarget.value })}
          onBlur={onLeave}
        />
        <Model shown={point.risk === ""} onUse={() => onWrite({ ...point, risk: writingHelp.riskModel })} />
        <Advice advice={riskAdvice(point.risk, point.finding)} />
      </div>
      {photos}
      {gradable && <Grade point={point} onWrite={onWrite} onLeave={onLeave} />}
      {!isBlank(point) && gaps.length > 0 && (
        <p className={styles.gaps}>Enregistrée dès que {gaps.map((gap) => gapWords[gap]).join(", ")} est écrit.</p>
      )}
    </section>
  );
}

/** What is written goes in two gestures: nothing brings it back. */
function Removal({ number, written, onRemove }: RemovalProps) {
  const [asking, ask] = useState(false);
  const which = <span className="reader-only"> la non-conformité {number}</span>;
  if (!asking) {
    return (
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => (written ? ask(true) : onRemove())}
      >
        Retirer{which}
      </Button>
    );
  }
  return (
    <div className={styles.removal}>
      <Button variant="subtle" size="compact-sm" autoFocus onClick={() => ask(false)}>
        Garder{which}
      </Button>
      <Button color="red" size="compact-sm" onClick={onRemove}>
        Retirer ce qui est écrit<span className="reader-only">, non-conformité {number}</span>
      </Button>
    </div>
  );
}

interface RemovalProps extends Pick<Props, "number" | "onRemove"> {
  readonly written: boolean;
}

const gapWords = {
  finding: "le constat",
  risk: "le risque",
  grade: "le niveau",
  gradeReason: "le motif du niveau",
} as const;

function Model({ shown, onUse }: { readonly shown: boolean; readonly onUse: () => void }) {
  if (!shown) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={onUse}>
      Partir d’une phrase modèle
    </Button>
  );
}

function Grade({ point, onWrite, onLeave }: Pick<Props, "point" | "onWrite" | "onLeave">) {
  const choose = (value: string) => onWrite({ ...point, grade: value === "major" ? "major" : "minor" });
  return (
    <div className={styles.grade}>
      <Radio.Group label="Niveau" value={point.grade ?? ""} onChange={choose}>
        <div className={styles.grades}>
          <Radio value="minor" label="Mineure : écart isolé, sans effet direct" />
          <Radio value="major" label="Majeure : écart répété ou aux effets directs" />
        </div>
      </Radio.Group>
      <GrowingTextarea
        label="Pourquoi ce niveau"
        rows={1}
        error={excessWords(point.gradeReason, most.gradeReason, false)}
        value={point.gradeReason}
        onChange={(event) => onWrite({ ...point, gradeReason: event.currentTarget.value })}
        onBlur={onLeave}
      />
    </div>
  );
}
