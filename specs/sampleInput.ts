import { randomUUID } from "node:crypto";
import { z } from "zod";

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly items?: Shape;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
}

/** The least that a schema of the contract takes: required fields only, each as short as it may be. */
export const sampleInput = (schema: z.ZodType): Record<string, unknown> =>
  sampleOf(z.toJSONSchema(schema, { io: "input" }) as Shape) as Record<string, unknown>;

function sampleOf(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.anyOf?.[0] !== undefined) return sampleOf(shape.anyOf[0]);
  switch (shape.type) {
    case "string":
      return textOf(shape);
    case "integer":
    case "number":
      return Math.max(shape.minimum ?? 0, 0);
    case "boolean":
      return false;
    case "array":
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}));
    case "object":
      return Object.fromEntries((shape.required ?? []).map((name) => [name, sampleOf(shape.properties?.[name] ?? {})]));
    default:
      return null;
  }
}

function textOf({ format, minLength = 1 }: Shape): string {
  if (format === "uuid") return randomUUID();
  if (format === "email") return "personne.inconnue@exemple.fr";
  if (format === "date") return "2026-01-15";
  return "x".repeat(minLength);
}
