/**
 * Drawing by lot that anybody can repeat: the same seed always gives the same draw (R-QCM-3, sampling of an audit).
 * The generator is xoshiro128**, by Blackman and Vigna; the seed is a hexadecimal text kept with the draw.
 */

/** Gives whole numbers from 0 to `below` exclusive, each as likely as the others. */
export type Lots = (below: number) => number;

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** Spreads a counter over 32 bits, so that two close seeds give unrelated draws. */
function spread(counter: number): number {
  let z = counter;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** The four starting words of a seed, never all zero. */
function wordsOf(seed: string): [number, number, number, number] {
  if (!/^[0-9a-f]{8,64}$/.test(seed)) throw new RangeError("a seed is 8 to 64 hexadecimal digits");
  const words: [number, number, number, number] = [1, 2, 3, 4];
  for (const [n, digit] of [...seed].entries()) {
    const at = n % 4;
    words[at] = spread((words[at] ?? 0) + Number.parseInt(digit, 16) + 0x9e3779b9);
  }
  return words[0] + words[1] + words[2] + words[3] === 0 ? [1, 2, 3, 4] : words;
}

/** The source of lots of a seed; throws a RangeError when the seed is not 8 to 64 hexadecimal digits. */
export function lotsOf(seed: string): Lots {
  let [a, b, c, d] = wordsOf(seed);
  const word = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return (below) => {
    const fair = 2 ** 32 - (2 ** 32 % below);
    let drawn = word();
    while (drawn >= fair) drawn = word();
    return drawn % below;
  };
}

/** The same things in an order drawn by lot. */
export function shuffled<T>(things: readonly T[], lots: Lots): readonly T[] {
  const left = [...things];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(lots(left.length), 1));
  return drawn;
}
