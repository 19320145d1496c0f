import type { DeviceStore, PhotoRow } from "./database.ts";
import type { Wire } from "./wire.ts";

type Bytes = Pick<PhotoRow, "photo" | "thumbnail">;

/** A photo as an audit names it; `attachmentId` is null while its bytes are only here. */
interface Shown {
  readonly id: string;
  readonly attachmentId: string | null;
}

/** The photos and the pieces of one audit: their bytes on this device, else their address in the dossier. */
export class Album {
  private readonly store: DeviceStore;
  private readonly wire: Wire;
  private readonly copy: string;
  /** Photos on screen that are not written yet. */
  private readonly fresh = new Map<string, Bytes>();
  /** The address of each thumbnail shown once: made again at each indicator, four hundred of them slow the taps. */
  private readonly thumbnails = new Map<string, string>();

  constructor(store: DeviceStore, wire: Wire, copy: string) {
    this.store = store;
    this.wire = wire;
    this.copy = copy;
  }

  /** A photo; null where it cannot be seen, having been taken with another device. */
  async picture({ id, attachmentId }: Shown, size: "photo" | "thumbnail"): Promise<Blob | string | null> {
    const kept = this.fresh.get(id) ?? (await this.store.photos.get(id));
    if (kept !== undefined) return kept[size];
    if (attachmentId === null) return null;
    return (await this.piece(attachmentId)) ?? this.wire.href(attachmentId);
  }

  /** The address of a thumbnail that was shown before. */
  readonly known = (id: string): string | null => this.thumbnails.get(id) ?? null;

  /** The address of a thumbnail; null where it cannot be seen. */
  async thumbnail(photo: Shown): Promise<string | null> {
    const found = await this.picture(photo, "thumbnail");
    if (found === null || typeof found === "string") return found;
    const href = this.known(photo.id) ?? URL.createObjectURL(found);
    this.thumbnails.set(photo.id, href);
    return href;
  }

  /** Lets the thumbnails go. */
  close(): void {
    for (const href of this.thumbnails.values()) URL.revokeObjectURL(href);
    this.thumbnails.clear();
  }

  /** A piece; null while it was not taken along. */
  async piece(attachmentId: string): Promise<Blob | null> {
    return (await this.store.files.get([this.copy, attachmentId]))?.bytes ?? null;
  }

  /** Shows a photo at once, until it is written. */
  show(id: string, bytes: Bytes): void {
    this.fresh.set(id, bytes);
  }

  /** Writes a photo on this device. */
  async keep(photo: PhotoRow): Promise<void> {
    await this.store.photos.put(photo);
    this.fresh.delete(photo.id);
  }

  /** A photo taken with this device. */
  taken(id: string): Promise<PhotoRow | undefined> {
    return this.store.photos.get(id);
  }
}
