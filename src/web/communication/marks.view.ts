import type { Communication } from "./communication.query.ts";

type Mark = Communication["kit"]["marks"][number];

/** A drawing as the address of a picture: shown as such, nothing in it is ever run. */
export const pictureOf = ({ svg }: Pick<Mark, "svg">): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

export const fileNameOf = ({ code }: Pick<Mark, "code">, extension: "svg" | "png"): string =>
  `marque-habilitation-${code}.${extension}`;
