import { blocksOf } from "./agreement.view.ts";

/** A text of the agreement, in its paragraphs and lists. */
export function Blocks({ text }: { readonly text: string }) {
  return (
    <>
      {blocksOf(text).map((block) =>
        block.kind === "paragraph" ? (
          <p key={block.text}>{block.text}</p>
        ) : (
          <ul key={block.items.join()}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}
