import styles from "./LongText.module.css";
import { partsOfText } from "./text.view.ts";

/** A text that somebody typed at length, with its paragraphs and its lists. */
export function LongText({ text }: { readonly text: string }) {
  return (
    <div className={styles.text}>
      {partsOfText(text).map((part) =>
        part.kind === "paragraph" ? (
          <p key={part.text}>{part.text}</p>
        ) : (
          <ul key={part.items.join()}>
            {part.items.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
