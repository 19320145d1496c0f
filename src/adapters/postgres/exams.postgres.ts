import type { Pool } from "pg";
import type {
  CompetenceTally,
  ExamReadings,
  FollowedHabilitation,
  ImportLine,
  KeptResult,
  MonthTally,
  OrganisationTally,
} from "../../application/ports/exams.readings.ts";
import type { Mapping } from "../../domain/exams/columns.ts";
import type { ExamResult } from "../../domain/exams/result.model.ts";
import { moment } from "../../domain/shared/calendar.ts";
import { counting, given, listedImports, superseded } from "./exams.sql.ts";

type Rows = <T extends object>(query: {
  /** Of what the pass of each day asks, which is planned once. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}) => Promise<readonly T[]>;

/** Exam results and their rates, in PostgreSQL. */
export function postgresExams(pool: Pool): ExamReadings {
  const rows: Rows = async <T extends object>({ values, ...query }: Parameters<Rows>[0]) =>
    (await pool.query<T>({ ...query, values: [...values] })).rows;
  return { ...importsIn(rows), ...resultsIn(rows), ...figuresIn(rows), ...followedIn(rows) };
}

const within = ({ scheme, window, organisationId }: Parameters<ExamReadings["tallies"]>[0]) => [
  ...[scheme, window.from, window.until, organisationId ?? null],
];

/** The imports themselves. */
const importsIn = (rows: Rows): Pick<ExamReadings, "imports" | "ofFile" | "mappings" | "touchedBy"> => ({
  imports: async (scheme) =>
    (await rows<ImportLine>({ text: listedImports, values: [scheme] })).map((line) => ({
      ...line,
      openedAt: moment(line.openedAt),
      endedAt: line.endedAt === null ? null : moment(line.endedAt),
    })),

  async ofFile(fileHash) {
    const [found] = await rows<{ importId: string; at: string }>({
      text: `select id as "importId", ${given.moment("opened_at")} as at from exam_imports
          where file_hash = $1 and status <> 'undone' order by opened_at limit 1`,
      values: [fileHash],
    });
    return found === undefined ? null : { importId: found.importId, at: moment(found.at) };
  },

  mappings: async (scheme) =>
    (
      await rows<{ mapping: Mapping }>({
        text: `select mapping from exam_imports where scheme = $1 and origin = 'file' order by opened_at desc, id desc limit 20`,
        values: [scheme],
      })
    ).map(({ mapping }) => mapping),

  touchedBy: async (importId) =>
    (
      await rows<{ id: string }>({
        text: `select distinct unnest(array[r.organisation_id, f.organisation_id]) as id from exam_results r
            left join exam_results f on f.candidate = r.candidate and f.session = r.session and f.scheme = r.scheme
            where r.import_id = $1`,
        values: [importId],
      })
    ).flatMap(({ id }) => id ?? []),
});

/** Results one by one. */
const resultsIn = (rows: Rows): Pick<ExamReadings, "known" | "holders" | "results" | "history"> => ({
  known: (scheme, candidates) =>
    rows<ExamResult>({
      text: `select ${given.result} from ${counting} where r.scheme = $1 and r.candidate = any ($2) and not ${superseded}`,
      values: [scheme, candidates],
    }),

  holders: (scheme, certificates) =>
    rows({
      text: `select r.certificate, r.candidate from ${counting}
          where r.scheme = $1 and r.certificate = any ($2) and not ${superseded}`,
      values: [scheme, certificates],
    }),

  async results({ search, limit, ...asked }) {
    const found = await rows<ExamResult & Pick<KeptResult, "importId"> & { readonly openedAt: string }>({
      text: `select ${given.result}, r.import_id as "importId", ${given.moment("r.opened_at")} as "openedAt"
          from ${counting} where ${given.within} and not ${superseded}
            and ($5 = '' or r.candidate ilike $5 || '%' or r.session ilike $5 || '%')
          order by r.jury_on desc, r.session, r.candidate limit $6`,
      values: [...within(asked), search, limit],
    });
    return found.map(({ importId, openedAt, ...result }) => ({ result, importId, openedAt: moment(openedAt) }));
  },

  async history({ scheme, candidate, session }) {
    type Told = Awaited<ReturnType<ExamReadings["history"]>>[number];
    type Row = ExamResult & Pick<Told, "importId" | "undone" | "byName" | "origin"> & { readonly openedAt: string };
    const found = await rows<Row>({
      text: `select ${given.result}, r.import_id as "importId", ${given.moment("r.opened_at")} as "openedAt",
            i.status = 'undone' as undone, coalesce(u.name, 'Habilis') as "byName", i.origin
          from exam_results r join exam_imports i on i.id = r.import_id left join "user" u on u.id = i.opened_by
          where r.scheme = $1 and r.candidate = $2 and r.session = $3
          order by r.opened_at desc, r.import_id desc`,
      values: [scheme, candidate, session],
    });
    return found.map(({ importId, openedAt, undone, byName, origin, ...result }) => ({
      ...{ result, importId, openedAt: moment(openedAt), undone, byName, origin },
    }));
  },
});

/** Results counted. */
const figuresIn = (rows: Rows): Pick<ExamReadings, "tallies" | "months" | "competences" | "datedOn"> => ({
  tallies: (asked) =>
    rows<OrganisationTally>({
      text: `select r.organisation_id as "organisationId", sum(r.presented)::int as presented,
            sum(r.passed)::int as passed,
            json_build_object('presented', sum(r.presented_again), 'passed', sum(r.passed_again)) as again
          from ${counting} where ${given.within} and r.presented + r.presented_again > 0 and not ${superseded}
          group by r.organisation_id`,
      values: within(asked),
    }),

  months: (asked) =>
    rows<MonthTally>({
      text: `select to_char(r.jury_on, 'YYYY-MM') as month, sum(r.presented)::int as presented,
            sum(r.passed)::int as passed
          from ${counting} where ${given.within} and r.presented > 0 and not ${superseded} group by 1 order by 1`,
      values: within(asked),
    }),

  competences: (asked) =>
    rows<CompetenceTally>({
      text: `select c.code, count(*)::int as assessed, (count(*) filter (where c.acquired))::int as acquired
          from ${counting} cross join lateral jsonb_to_recordset(r.competences) as c (code text, acquired boolean)
          where ${given.within} and r.presented > 0 and not ${superseded} group by c.code order by c.code`,
      values: within(asked),
    }),

  datedOn: async (scheme, day) =>
    (
      await rows<{ id: string }>({
        name: "exams-dated-on",
        text: `select distinct r.organisation_id as id from exam_results r
            where r.scheme = $1 and r.jury_on = $2 and r.presented > 0`,
        values: [scheme, day],
      })
    ).map(({ id }) => id),
});

/** Whose results they are. */
const followedIn = (rows: Rows): Pick<ExamReadings, "organisations" | "sessions" | "habilitations"> => ({
  organisations: (scheme) =>
    rows({
      text: `select o.id, o.name, min(h.effective_on)::text as since from habilitations h
          join organisations o on o.id = h.organisation_id where h.scheme = $1 group by o.id, o.name`,
      values: [scheme],
    }),

  sessions: (scheme) =>
    rows({
      name: "exams-sessions",
      text: `select s.id, s.code, s.status, s.held_on::text as "heldOn", s.place, s.organisation_id as "organisationId",
            o.name as "organisationName",
            (select count(*)::int from ${counting} where r.scheme = s.scheme and r.session = s.code and not ${superseded})
              as results
          from exam_sessions s left join organisations o on o.id = s.organisation_id
          where s.scheme = $1 order by s.held_on desc, s.code limit 500`,
      values: [scheme],
    }),

  habilitations: ({ scheme, organisationId, on }) =>
    rows<FollowedHabilitation>({
      text: `select h.id as "habilitationId", h.number, h.dossier_id as "dossierId", h.organisation_id as "organisationId",
            o.name as "organisationName", h.effective_on::text as "cycleFrom"
          from habilitations h join organisations o on o.id = h.organisation_id
          where ($1::text is null or h.scheme = $1) and ($2::text is null or h.organisation_id = $2)
            and h.effective_on <= $3 and h.ended_on > $3
          order by o.name, h.number`,
      values: [scheme ?? null, organisationId ?? null, on],
    }),
});
