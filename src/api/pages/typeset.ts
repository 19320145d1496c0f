const nbsp = "\u00A0";
const thin = "\u202F";

/** Puts the no-break spaces that French asks for in what is read: inside « », before double punctuation and units, in a number. */
export const typeset = (html: string): string =>
  html.replace(/>[^<]+/g, (text) =>
    text
      .replace(/« /g, `«${nbsp}`)
      .replace(/ »/g, `${nbsp}»`)
      .replace(/ ([:%€])/g, `${nbsp}$1`)
      .replace(/(\d) (?=\d)/g, `$1${nbsp}`)
      .replace(/ ([;?!])/g, `${thin}$1`),
  );
