import type { ConductEvent, FollowUpEvent, ReportEvent } from "./audit.events.ts";
import type { AuditUnderWay, ScheduledAudit } from "./audit.model.ts";
import { afterReportEvent } from "./audit.report.evolve.ts";
import { isPlanned, isUnderWay } from "./audit.stages.ts";
import { edited, opened } from "./nonconformity.evolve.ts";
import { afterOnSiteEvent } from "./onSite.evolve.ts";
import { nothingOnSite } from "./onSite.model.ts";

/** What ratings and findings become; an event that does not follow from the status changes nothing. */
export function afterConductEvent(
  state: ScheduledAudit,
  event: ConductEvent | ReportEvent | FollowUpEvent,
): ScheduledAudit {
  switch (event.type) {
    case "AuditOpened": {
      if (!isPlanned(state)) return state;
      const { sentBack: _, ...planned } = state;
      const meeting = { openedAt: event.at, presentAtOpening: event.present };
      return { ...planned, status: "opened", ...meeting, ratings: {}, nonconformities: [], ...nothingOnSite };
    }
    case "IndicatorRated": {
      const { indicator, rating, note, by } = event;
      return inProgress(state, ({ ratings }) => ({ ratings: { ...ratings, [indicator]: { rating, note, by } } }));
    }
    case "NonconformityAdded":
      return inProgress(state, ({ nonconformities }) => ({
        nonconformities: [...nonconformities, opened(event.nonconformity)],
      }));
    case "NonconformityEdited":
      return inProgress(state, ({ nonconformities }) => ({
        nonconformities: nonconformities.map((one) => (one.id === event.id ? edited(one, event) : one)),
      }));
    case "NonconformityRemoved":
      return inProgress(state, ({ nonconformities }) => ({
        nonconformities: nonconformities.filter((one) => one.id !== event.id),
      }));
    case "IndicatorFlagged":
    case "PhotoAttached":
    case "PhotoRemoved":
    case "SampledFileRecorded":
    case "SampledFileRemoved":
    case "IncidentNoted":
    case "DepartureNoted":
      return isUnderWay(state) ? { ...state, ...afterOnSiteEvent(state, event) } : state;
    case "AuditClosed": {
      if (!isUnderWay(state)) return state;
      const { strengths, observations } = event;
      const meeting = { closedAt: event.at, presentAtClosing: event.present, strengths, observations };
      const signatures = { auditor: null, organisation: null, refusal: null };
      return { ...state, status: "closed", ...meeting, signatures, reportDraft: null };
    }
    default:
      return afterReportEvent(state, event);
  }
}

type Work = Pick<AuditUnderWay, "ratings" | "nonconformities">;

/** The first rating or finding makes an opened audit one in progress. */
const inProgress = (state: ScheduledAudit, change: (work: Work) => Partial<Work>): ScheduledAudit =>
  isUnderWay(state) ? { ...state, ...change(state), status: "in_progress" } : state;
