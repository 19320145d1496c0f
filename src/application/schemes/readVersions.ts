import { versionFate } from "../../domain/audits/audit.version.ts";
import { changesBetween } from "../../domain/schemes/versions.ts";
import { kindNames } from "../audits/wording.ts";
import { done, refused } from "../outcome.ts";
import type { AuditLine } from "../ports/audits.readings.ts";
import type { KnownVersion } from "../ports/schemeVersions.readings.ts";
import type { Asking } from "../query.ts";
import { noticeOf, previousOf } from "./previousVersion.ts";
import { publicationStream } from "./publication.stream.ts";

/** Every version of every scheme, published or waiting to be. */
export const readVersions = async ({ ports, today }: Asking) => {
  const versions = await ports.readings.schemeVersions.all();
  const people = await ports.people.named(versions.flatMap(({ publishedBy }) => publishedBy ?? []));
  const inForce = await ports.schemes.everyInForce(today);
  const names = await Promise.all(versions.map((one) => ports.schemes.get(one)));
  return done({
    versions: versions.map((one, index) => ({
      ...one,
      name: names[index]?.certification.shortName ?? one.scheme,
      publishedByName: people.get(one.publishedBy ?? "")?.name ?? null,
      inForce: inForce.some(({ id, version }) => id === one.scheme && version === one.version),
    })),
  });
};

/** What a version changes of the one before it, and whom it touches: shown before it is published, and after (R-REG-3). */
export const readVersion = async (asking: Asking, asked: { readonly scheme: string; readonly version: string }) => {
  const { ports } = asking;
  const all = (await ports.readings.schemeVersions.all()).filter(({ scheme }) => scheme === asked.scheme);
  const shown = all.find(({ version }) => version === asked.version);
  if (shown === undefined) return refused({ code: "access/not-found" });
  const before = previousOf(shown, all);
  const after = await ports.schemes.get(shown);
  const { position } = await ports.states.load(publicationStream, asked.scheme);
  return done({
    ...{ position, version: shown.version, hash: shown.hash, effectiveOn: shown.effectiveOn },
    publishedAt: shown.publishedAt,
    name: after.certification.shortName,
    noticeDays: await noticeOf(ports, shown, all),
    before: before?.version ?? null,
    changes: before === null ? null : changesBetween(await ports.schemes.get(before), after),
    ...(await touchedBy(asking, shown)),
  });
};

async function touchedBy({ ports, today }: Asking, { scheme, version }: KnownVersion) {
  const audits = (await ports.readings.audits.list({})).filter((one) => one.scheme === scheme);
  const journeys = await ports.readings.journeys.list({ drafts: true, statuses: openDossiers });
  const dossiers = journeys.filter((one) => one.scheme === scheme && one.schemeVersion !== version);
  const habilitations = await ports.readings.habilitations.list({ search: "", statuses: living }, today);
  const files = await ports.readings.journeys.list({
    ids: habilitations.map(({ dossierId }) => dossierId),
    drafts: true,
  });
  const ofScheme = new Set(files.filter((one) => one.scheme === scheme).map(({ id }) => id));
  return {
    audits: audits.flatMap((one) => {
      const fate = versionFate(one.status, { initial: one.habilitationId === null });
      return fate === "over" ? [] : [{ ...told(one), fate }];
    }),
    dossiers: dossiers.map(({ id, number, organisationName, schemeVersion }) => ({
      ...{ dossierId: id, number, organisationName, version: schemeVersion },
    })),
    habilitations: habilitations
      .filter(({ dossierId }) => ofScheme.has(dossierId))
      .map(({ id, number, organisationName }) => ({ id, number, organisationName })),
  };
}

const openDossiers = ["draft", "submitted", "incomplete", "refusal_proposed", "accepted"];
const living = ["active", "suspended"];

const told = ({ id, dossierId, number, organisationName, auditType, auditOn, status }: AuditLine) => ({
  ...{ id, dossierId, number, organisationName, kind: kindNames[auditType], auditOn, status },
});
