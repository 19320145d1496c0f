import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  actOn,
  captured,
  conclude,
  concluded,
  given as element,
  facts,
  open,
  opened,
  rated,
  ready,
  withGap,
} from "../../../specs/samples/surveillances.ts";
import { day } from "../shared/calendar.ts";
import { surveillance, surveillanceAccepts } from "./surveillance.decide.ts";
import type { GapCorrectionFiled, SurveillanceEvent } from "./surveillance.events.ts";
import type {
  CapturePublication,
  DecideFollowUp,
  FileGapCorrection,
  GiveElement,
  SurveillanceCommand,
  SurveillanceState,
} from "./surveillance.model.ts";

const give: GiveElement = {
  ...{ type: "GiveElement", ...actOn("2026-07-01", "samira"), point: "PS-01", text: "h-texte", attachments: [] },
};
const submit = { type: "SubmitElements", ...actOn("2026-07-02", "samira") } as const;
const rate = {
  type: "RatePoint",
  ...actOn("2026-07-10"),
  point: "PS-06",
  result: "observation",
  note: "h-note",
} as const;
const capture: CapturePublication = {
  ...{ type: "CapturePublication", ...actOn("2026-07-09"), id: "c1", address: "h-page", on: day("2026-07-09") },
  ...{ attachments: ["a1"], conforming: true, note: null },
};
const link = { type: "LinkAudit", ...actOn("2026-07-10"), auditId: "x1" } as const;
const audit = (reported: boolean) => ({ auditId: "x1", surveillanceType: "S3", reported });
const file: FileGapCorrection = {
  ...{
    type: "FileGapCorrection",
    ...actOn("2026-07-20", "samira"),
    point: "PS-07",
    text: "h-preuve",
    attachments: ["a2"],
  },
};
const filed: GapCorrectionFiled = {
  ...file,
  type: "GapCorrectionFiled",
  text: "h-preuve",
  late: false,
  verifyBy: day("2026-08-20"),
};
const judge = {
  type: "JudgeGapCorrection",
  ...actOn("2026-07-25"),
  point: "PS-07",
  cleared: true,
  note: null,
} as const;
const seize = { ...conclude, insufficient: true } as const;
const seized: SurveillanceEvent = {
  ...{ ...concluded, outcome: "insufficient", seizedUntil: day("2026-08-13") },
  gaps: [{ point: "PS-07", dueOn: day("2026-07-21") }],
};
const follow: DecideFollowUp = {
  ...{ type: "DecideFollowUp", ...actOn("2026-07-20", "bertrand"), followUp: "complementary-audit", reason: "h-motif" },
};
const followed: SurveillanceEvent = {
  ...{
    type: "FollowUpDecided",
    ...actOn("2026-07-20", "bertrand"),
    followUp: "complementary-audit",
    reason: "h-motif",
  },
};

describe("une surveillance s’ouvre", () => {
  it("sur les points de son type, sur pièces ou par un audit selon le dispositif", () => {
    given(surveillance).when(open, facts()).thenAccepted(opened);
    const content = { ...facts().content, mode: "audit" } as const;
    given(surveillance)
      .when(open, facts({ content }))
      .thenAccepted({ ...opened, mode: "audit" });
  });

  it("réduite à quelques points quand aucune session n’a été ouverte, et s’élargit s’il s’en ouvre une", () => {
    const reduced: SurveillanceEvent = {
      ...opened,
      reduced: true,
      points: [{ code: "PS-01", asked: true, published: false }],
    };
    given(surveillance)
      .when(open, facts({ sessions: 0 }))
      .thenAccepted(reduced);
    const widen = { type: "WidenSurveillance", ...actOn("2026-07-01") } as const;
    given(surveillance, reduced)
      .when(widen, facts({ sessions: 0 }))
      .thenRefused({ code: "surveillance/no-session" });
    given(surveillance, reduced)
      .when(widen, facts())
      .thenAccepted({ ...widen, type: "SurveillanceWidened", points: opened.points });
    given(surveillance, opened).when(widen, facts()).thenRefused({ code: "surveillance/not-reduced" });
  });
});

describe("ce qui est demandé à l’organisme", () => {
  it("se donne point par point, en mots et en pièces, et se complète jusqu’à la conclusion", () => {
    given(surveillance, opened).when(give, facts()).thenAccepted(element("PS-01"));
    given(surveillance, opened)
      .when({ ...give, text: null }, facts())
      .thenRefused({ code: "surveillance/element-empty" });
    given(surveillance, opened)
      .when({ ...give, point: "PS-99" }, facts())
      .thenRefused({ code: "surveillance/point-unknown", point: "PS-99" });
  });

  it("se transmet quand tout ce qui est demandé a une réponse, en retard après le jour de l’échéance", () => {
    given(surveillance, opened, element("PS-01"))
      .when(submit, facts())
      .thenRefused({ code: "surveillance/elements-missing", points: ["PS-06"] });
    const whole = [opened, element("PS-01"), element("PS-06")];
    given(surveillance, ...whole)
      .when(submit, facts())
      .thenAccepted({ ...submit, type: "ElementsSubmitted", late: false });
    given(surveillance, ...whole)
      .when({ ...submit, ...actOn("2026-07-15") }, facts())
      .thenAccepted({ type: "ElementsSubmitted", ...actOn("2026-07-15"), late: true });
  });
});

describe("le contrôle", () => {
  it("évalue chaque point : conforme, ou dit pourquoi il ne l’est pas", () => {
    given(surveillance, opened).when(rate, facts()).thenAccepted(rated("PS-06", "observation"));
    given(surveillance, opened)
      .when({ ...rate, note: null }, facts())
      .thenRefused({ code: "surveillance/note-missing", result: "observation" });
    given(surveillance, opened)
      .when({ ...rate, point: "PS-99" }, facts())
      .thenRefused({ code: "surveillance/point-unknown", point: "PS-99" });
  });

  it("garde des captures datées de ce qui est publié, avec leur pièce, et dit ce qui n’est pas conforme", () => {
    given(surveillance, opened).when(capture, facts()).thenAccepted(captured);
    for (const incomplete of [
      { ...capture, address: null },
      { ...capture, attachments: [] },
    ])
      given(surveillance, opened).when(incomplete, facts()).thenRefused({ code: "surveillance/capture-incomplete" });
    given(surveillance, opened)
      .when({ ...capture, conforming: false }, facts())
      .thenRefused({ code: "surveillance/note-missing", result: "gap" });
    given(surveillance, opened)
      .when({ ...capture, on: day("2026-07-10") }, facts())
      .thenRefused({ code: "surveillance/capture-to-come", until: day("2026-07-09") });
  });

  it("s’appuie, quand le dispositif le veut, sur un audit du même type de la même habilitation, au rapport émis", () => {
    const held: SurveillanceEvent = { ...opened, mode: "audit" };
    given(surveillance, held).when(link, facts()).thenRefused({ code: "surveillance/audit-unknown" });
    const linked: SurveillanceEvent = { ...link, type: "AuditLinked" };
    given(surveillance, held)
      .when(link, facts({ audits: [audit(false)] }))
      .thenAccepted(linked);
    const all = [held, ...ready.slice(1), linked];
    given(surveillance, ...all)
      .when(conclude, facts({ audits: [audit(false)] }))
      .thenRefused({ code: "surveillance/audit-not-reported" });
    given(surveillance, ...all)
      .when(conclude, facts({ audits: [audit(true)] }))
      .thenAccepted(concluded);
  });
});

describe("la conclusion", () => {
  it("ne se rend pas avant le premier jour de la fenêtre", () => {
    const on = (date: string) => ({ ...conclude, ...actOn(date) });
    given(surveillance, ...ready)
      .when(on("2026-06-28"), facts())
      .thenRefused({ code: "surveillance/too-early", from: day("2026-06-29") });
    given(surveillance, ...ready)
      .when(on("2026-06-29"), facts())
      .thenAccepted({ ...concluded, ...actOn("2026-06-29") });
  });

  it("attend que chaque point soit évalué, une capture faite, et une phrase sous chaque axe", () => {
    given(surveillance, ...ready.slice(0, 3))
      .when(conclude, facts())
      .thenRefused({ code: "surveillance/points-unrated", points: ["PS-06", "PS-07"] });
    given(surveillance, ...ready.filter((event) => event !== captured))
      .when(conclude, facts())
      .thenRefused({ code: "surveillance/capture-missing" });
    for (const heading of ["quality", "requirements"] as const)
      given(surveillance, ...ready)
        .when({ ...conclude, [heading]: null }, facts())
        .thenRefused({ code: "surveillance/sentence-missing", heading });
  });

  it("suit les points : satisfaisante, avec observations, avec non-conformités", () => {
    given(surveillance, ...ready)
      .when(conclude, facts())
      .thenAccepted(concluded);
    given(surveillance, ...ready, rated("PS-06", "observation"))
      .when(conclude, facts())
      .thenAccepted({ ...concluded, outcome: "with-observations" });
    given(surveillance, ...withGap.slice(0, -1), rated("PS-06", "gap"))
      .when(conclude, facts())
      .thenAccepted({
        ...{ ...concluded, outcome: "with-nonconformities" },
        gaps: [
          { point: "PS-06", dueOn: day("2026-10-14") },
          { point: "PS-07", dueOn: day("2026-07-21") },
        ],
      });
  });

  it("porte une observation quand aucune session n’a été ouverte", () => {
    given(surveillance, { ...opened, reduced: true }, ...ready.slice(1))
      .when(conclude, facts())
      .thenAccepted({ ...concluded, outcome: "with-observations" });
  });

  it("insuffisante, saisit un décideur ; elle ne l’est jamais sans écart", () => {
    given(surveillance, ...ready)
      .when(seize, facts())
      .thenRefused({ code: "surveillance/insufficient-without-gap" });
    given(surveillance, ...withGap.slice(0, -1))
      .when(seize, facts())
      .thenAccepted(seized);
  });

  it("est en retard au-delà de la fenêtre, du fait du certificateur", () => {
    const late = actOn("2026-07-30");
    given(surveillance, ...ready)
      .when({ ...conclude, ...late }, facts())
      .thenAccepted({ ...concluded, ...late, late: true });
  });

  it("n’a plus lieu d’être quand l’habilitation a pris fin", () => {
    const aside = { type: "SetAsideSurveillance", ...actOn("2026-07-01", "habilis") } as const;
    given(surveillance, opened).when(aside, facts()).thenRefused({ code: "surveillance/habilitation-runs" });
    const endedOn = day("2026-07-01");
    given(surveillance, opened)
      .when(aside, facts({ endedOn }))
      .thenAccepted({ ...aside, type: "SurveillanceSetAside", endedOn });
  });
});

describe("un écart", () => {
  it("se corrige avec ses preuves, en retard après son dernier jour", () => {
    given(surveillance, ...withGap)
      .when(file, facts())
      .thenAccepted(filed);
    given(surveillance, ...withGap)
      .when({ ...file, ...actOn("2026-07-22", "samira") }, facts())
      .thenAccepted({ ...filed, ...actOn("2026-07-22", "samira"), late: true, verifyBy: day("2026-08-24") });
    given(surveillance, ...withGap)
      .when({ ...file, text: null }, facts())
      .thenRefused({ code: "surveillance/element-empty" });
    given(surveillance, ...withGap)
      .when({ ...file, point: "PS-01" }, facts())
      .thenRefused({ code: "surveillance/no-such-gap", point: "PS-01" });
  });

  it("est levé par qui le vérifie, ou sa correction n’est pas retenue, avec une raison", () => {
    const judged: SurveillanceEvent = { ...judge, type: "GapCorrectionJudged" };
    given(surveillance, ...withGap)
      .when(judge, facts())
      .thenRefused({ code: "surveillance/nothing-to-judge", point: "PS-07" });
    given(surveillance, ...withGap, filed)
      .when(judge, facts())
      .thenAccepted(judged);
    given(surveillance, ...withGap, filed, judged)
      .when(file, facts())
      .thenRefused({ code: "surveillance/gap-cleared", point: "PS-07" });
    given(surveillance, ...withGap, filed)
      .when({ ...judge, cleared: false }, facts())
      .thenRefused({ code: "surveillance/note-missing", result: "gap" });
    const refused: SurveillanceEvent = { ...judged, cleared: false, note: "h-raison" };
    given(surveillance, ...withGap, filed)
      .when({ ...judge, cleared: false, note: "h-raison" }, facts())
      .thenAccepted(refused);
    given(surveillance, ...withGap, filed, refused)
      .when(judge, facts())
      .thenRefused({ code: "surveillance/nothing-to-judge", point: "PS-07" });
  });
});

describe("une surveillance insuffisante", () => {
  const lived = [...withGap.slice(0, -1), seized];

  it("reçoit d’un décideur sa suite, motivée, rien compris", () => {
    given(surveillance, ...lived)
      .when(follow, facts())
      .thenAccepted(followed);
    given(surveillance, ...lived)
      .when({ ...follow, reason: null }, facts())
      .thenRefused({ code: "surveillance/reason-missing" });
  });

  it("ne reçoit de suite qu’une fois, et aucune quand elle n’était pas insuffisante", () => {
    given(surveillance, ...lived, followed)
      .when(follow, facts())
      .thenRefused({ code: "surveillance/not-seized" });
    given(surveillance, ...withGap)
      .when(follow, facts())
      .thenRefused({ code: "surveillance/not-seized" });
  });
});

describe("ce qu’une surveillance accepte", () => {
  const lived: Readonly<Record<SurveillanceState["status"], readonly SurveillanceEvent[]>> = {
    none: [],
    open: [
      { ...opened, reduced: true, points: [{ code: "PS-01", asked: true, published: false }] },
      captured,
      element("PS-01"),
      rated("PS-01"),
    ],
    concluded: [...withGap.slice(0, -1), seized, filed],
    "set-aside": [opened, { type: "SurveillanceSetAside", ...actOn("2026-07-01"), endedOn: day("2026-07-01") }],
  };
  const aside = { type: "SetAsideSurveillance", ...actOn("2026-07-01") } as const;
  const widen = { type: "WidenSurveillance", ...actOn("2026-07-01") } as const;
  const commands: readonly SurveillanceCommand[] = [
    ...[open, widen, give, submit, { ...rate, point: "PS-01" }, capture, link, conclude, aside, file, judge, follow],
  ];

  it("est observé pour chaque statut", () => {
    const all = facts({ audits: [audit(true)], endedOn: day("2026-07-01") });
    for (const [status, events] of Object.entries(lived)) {
      const story = given(surveillance, ...events);
      expect(story.state.status).toBe(status);
      const accepted = commands.filter((command) => story.when(command, all).decision.accepted);
      expect(accepted.map(({ type }) => type)).toEqual(surveillanceAccepts[story.state.status]);
      for (const command of commands.filter((one) => !accepted.includes(one)))
        story.when(command, all).thenRefused({ code: "surveillance/not-now", status: story.state.status });
    }
  });
});
