import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import { count } from "../../ui/format.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../Bank.module.css";
import { servedLine } from "./quality.view.ts";

/** How a question has served in the version in use: what was chosen, and what deserves a look. */
export function ServedPart({ scheme, code }: { readonly scheme: string; readonly code: string }) {
  const { data } = useSuspenseQuery(asking("GET /api/schemes/:scheme/question-statistics", { scheme }));
  const served = data.questions.find((one) => one.code === code);
  if (served === undefined) return null;
  return (
    <Section title="Comment elle a servi" lead={servedLine(served)} sheet>
      <div className={styles.stack}>
        {served.flags.length > 0 && (
          <Notice tone="warning" title="À regarder">
            {served.flags.map((flag) => (
              <p key={flag}>{flag}</p>
            ))}
          </Notice>
        )}
        <ul className={styles.choices} aria-label="Ce qui a été choisi">
          {served.choices.map(({ id, text, correct, times }) => (
            <li key={id}>
              <span>
                {correct && <strong>Bonne réponse{"\u00a0"}: </strong>}
                {text}
              </span>
              <span className={styles.under}>{count(times, "fois", "fois")}</span>
              <meter min={0} max={served.uses} value={times} aria-hidden="true" />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
