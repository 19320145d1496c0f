import { answerTo, type RenewalContent } from "../../domain/renewals/renewal.content.ts";
import type { Parts } from "../ui/draft.merge.ts";

/** What one person changes at once in the file of a renewal: a point, a statement, the end of the certificate. */
export type RenewalPart =
  | { readonly what: "answer" | "statement"; readonly code: string }
  | { readonly what: "certificate" };

/** A statement, sworn or not. */
export const withStatement = (content: RenewalContent, code: string, sworn: boolean): RenewalContent => {
  const others = content.sworn.filter((one) => one !== code);
  return { ...content, sworn: sworn ? [...others, code] : others };
};

/** The file of a renewal is put together point by point. */
export const renewalParts: Parts<RenewalContent, RenewalPart> = {
  of: ({ answers, sworn }) => [
    ...Object.keys(answers).map((code) => ({ what: "answer", code }) as const),
    ...sworn.map((code) => ({ what: "statement", code }) as const),
    { what: "certificate" },
  ],
  read: (content, part) => {
    switch (part.what) {
      case "answer":
        return answerTo(content, part.code);
      case "statement":
        return content.sworn.includes(part.code);
      case "certificate":
        return content.qualiopiUntil;
    }
  },
  take: (content, other, part) => {
    switch (part.what) {
      case "answer":
        return { ...content, answers: { ...content.answers, [part.code]: answerTo(other, part.code) } };
      case "statement":
        return withStatement(content, part.code, other.sworn.includes(part.code));
      case "certificate":
        return { ...content, qualiopiUntil: other.qualiopiUntil };
    }
  },
};

/** What was changed elsewhere, in words: « PS-05, fin de validité du certificat Qualiopi ». */
export const partNames = (parts: readonly RenewalPart[]): string =>
  parts
    .map((part) => {
      if (part.what === "answer") return part.code;
      return part.what === "statement" ? "une déclaration" : "la fin de validité du certificat Qualiopi";
    })
    .join(", ");
