import { unreachable } from "../shared/unreachable.ts";
import type { OnSiteEvent } from "./audit.events.ts";
import type { OnSite } from "./onSite.model.ts";

/** What the auditors keep on the spot, after one more event. */
export function afterOnSiteEvent(kept: OnSite, event: OnSiteEvent): Partial<OnSite> {
  switch (event.type) {
    case "IndicatorFlagged": {
      const others = kept.flagged.filter((code) => code !== event.indicator);
      return { flagged: event.flagged ? [...others, event.indicator] : others };
    }
    case "PhotoAttached":
      return { photos: [...kept.photos, event.photo] };
    case "PhotoRemoved":
      return { photos: kept.photos.filter(({ id }) => id !== event.id) };
    case "SampledFileRecorded":
      return { sampledFiles: [...kept.sampledFiles, event.file] };
    case "SampledFileRemoved":
      return { sampledFiles: kept.sampledFiles.filter(({ id }) => id !== event.id) };
    case "IncidentNoted":
      return { incidents: withOne(kept.incidents, event.incident) };
    case "DepartureNoted":
      return { departures: withOne(kept.departures, event.departure) };
    default:
      return unreachable(event);
  }
}

/** What is noted again takes the place of what it was. */
const withOne = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] =>
  all.some(({ id }) => id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];
