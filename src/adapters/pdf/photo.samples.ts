/** Blocks of 8 by 8 pixels on a row and in a column: 1600 by 1200 pixels. */
const [across, down] = [200, 150];
const detail = 8;

/**
 * A photo as a camera leaves it once resized: a baseline JPEG in shades of grey, 1600 by 1200 pixels, about 400 kB (ITU-T T.81). The same
 * seed gives the same bytes; `scale` divides its size.
 */
export function samplePhoto(seed: number, scale = 1): Buffer {
  const [wide, high] = [Math.ceil(across / scale), Math.ceil(down / scale)];
  const next = randomFrom(seed);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    segment(0xc0, [8, ...word(high * 8), ...word(wide * 8), 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...lengths(12), ...Array.from({ length: 12 }, (_, size) => size)]),
    segment(0xc4, [0x10, ...lengths(symbols.length), ...symbols]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    scan(wide * high, next),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** What follows within a block: its end, or a value of so many bits right after the last one. */
const symbols = [0x00, 0x01, 0x02, 0x03, 0x04] as const;

const word = (value: number): readonly number[] => [value >> 8, value & 255];

/** So many codes of eight bits, and none of any other length. */
const lengths = (count: number): readonly number[] => Array.from({ length: 16 }, (_, bits) => (bits === 7 ? count : 0));

const segment = (marker: number, body: readonly number[]): Buffer =>
  Buffer.from([0xff, marker, ...word(body.length + 2), ...body]);

/** Each block: a step of its mean of three bits, then some detail of three bits, then its end. */
function scan(blocks: number, next: () => number): Buffer {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const put = (value: number, bits: number): void => {
    held = (held << bits) | value;
    count += bits;
    for (; count >= 8; count -= 8) {
      const byte = (held >> (count - 8)) & 255;
      bytes.push(byte, ...(byte === 255 ? [0] : []));
    }
    held &= 255;
  };
  for (let block = 0; block < blocks; block++) {
    put(3, 8);
    put(next() & 7, 3);
    for (let n = 0; n < detail; n++) {
      put(symbols.indexOf(0x03), 8);
      put(next() & 7, 3);
    }
    put(0, 8);
  }
  put(127, 7);
  return Buffer.from(bytes);
}

/** A reproducible sequence of numbers (Numerical Recipes, linear congruential). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
}
