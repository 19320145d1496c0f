import type { Indicator } from "../audit.query.ts";
import { badgeOfRating } from "../audits.badges.ts";
import { ratingNames } from "../audits.sentences.ts";
import type { Rating } from "./findings.view.ts";
import styles from "./ResultChoice.module.css";

const choices = ["conforming", "nonconforming", "not_applicable"] as const;
const keys: Readonly<Record<Rating, string>> = { conforming: "C", nonconforming: "N", not_applicable: "A" };

interface Props {
  readonly rating: Indicator["rating"];
  readonly onChoose: (rating: Rating) => void;
  readonly showKeys: boolean;
}

/** The result of an indicator, in one tap; toggle buttons, so that the arrows stay free to go from one indicator to the next. */
export function ResultChoice({ rating, onChoose, showKeys }: Props) {
  return (
    <fieldset className={styles.results}>
      <legend className="reader-only">Résultat</legend>
      {choices.map((one) => {
        const { tone, icon: Picture } = badgeOfRating(one);
        return (
          <button
            key={one}
            type="button"
            className={styles.result}
            data-tone={tone}
            aria-pressed={rating === one}
            onClick={() => onChoose(one)}
          >
            {Picture !== undefined && <Picture size={20} stroke={2} aria-hidden />}
            <span>{ratingNames[one]}</span>
            {showKeys && (
              <span className={styles.key} aria-hidden="true">
                {keys[one]}
              </span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
