import { z } from "zod";
import type { Route, Routes } from "../contract/route.ts";

const jsonSchema = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

const problem = {
  description: "Refus expliqué (RFC 9457)",
  content: { "application/problem+json": { schema: { type: "object" } } },
};

function operation(route: Route, path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const query = jsonSchema(route.query, "input");
  const properties = Object.entries(query.properties ?? {});
  return {
    summary: route.summary,
    "x-action": route.action,
    parameters: [
      ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...properties.map(([name, schema]) => ({
        name,
        in: "query",
        required: query.required?.includes(name) ?? false,
        schema,
      })),
    ],
    ...(route.kind === "command" || route.kind === "save"
      ? {
          requestBody: { required: true, content: { "application/json": { schema: jsonSchema(route.body, "input") } } },
        }
      : {}),
    ...(route.kind === "upload"
      ? {
          requestBody: {
            required: true,
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
        }
      : {}),
    responses: { 200: answered(route), default: problem },
  };
}

const answered = (route: Route) =>
  route.kind === "download"
    ? {
        description: route.summary,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      }
    : { description: route.summary, content: { "application/json": { schema: jsonSchema(route.answer, "output") } } };

/** The contract as OpenAPI 3.1. */
export function openapi(contract: Routes, publicUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, route] of Object.entries(contract)) {
    const [method = "GET", path = "/"] = key.split(" ");
    const address = path.replace(/:(\w+)/g, "{$1}");
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(route, path) };
  }
  return { openapi: "3.1.0", info: { title: "Habilis", version: "1" }, servers: [{ url: publicUrl }], paths };
}
