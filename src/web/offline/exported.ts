import { downloadZip } from "client-zip";
import type { DeviceStore } from "./database.ts";

/** Everything that one person entered on an audit with this device, as one file: the entries as JSON, the photos beside. */
export async function exported(store: DeviceStore, copy: string): Promise<Blob> {
  const entries = await store.entries.where("copy").equals(copy).sortBy("seq");
  const drafts = await store.drafts.where("copy").equals(copy).toArray();
  const photos = await store.photos.where("copy").equals(copy).toArray();
  const told = { exportedAt: new Date().toISOString(), copy, entries, drafts };
  const files = [
    { name: "saisies.json", input: JSON.stringify(told, null, 2) },
    ...photos.map(({ id, photo }) => ({ name: `photos/${id}.jpg`, input: photo })),
  ];
  return await downloadZip(files).blob();
}
