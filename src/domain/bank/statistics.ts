/** One question of a finished attempt, as it was answered and marked. */
export interface SatItem {
  readonly question: string;
  readonly chosen: readonly string[];
  readonly isRight: boolean;
}

/** A finished attempt; questions that were neutralised are not in it. */
export type SatPaper = readonly SatItem[];

/** How one question has served. Shares are between 0 and 1; a figure that the data cannot give is null. */
export interface ItemStatistics {
  readonly question: string;
  readonly uses: number;
  readonly right: number;
  /** Share of right answers: the higher, the easier. */
  readonly difficulty: number;
  /**
   * Point-biserial correlation of the question with the rest of the paper (its own point left out): what it tells of who knows
   * the rest. Null when everybody answered alike, or when the rest does not vary.
   */
  readonly discrimination: number | null;
  /** How many times each option was chosen; an option that nobody chose is absent. */
  readonly choices: Readonly<Record<string, number>>;
  /** Share of the papers in which it was drawn. */
  readonly exposure: number;
}

/** How the test as a whole measures. */
export interface TestStatistics {
  readonly papers: number;
  /** Mean of the points. */
  readonly mean: number;
  /** Standard deviation of the points, of the papers themselves (divided by their number). */
  readonly deviation: number;
  /**
   * Kuder and Richardson's formula 20. Papers are drawn by lot: the sum of p(1 − p) is the mean, over the papers, of that of
   * their own questions. Null under two papers or two questions, when points do not vary, when papers differ in length, or
   * above 1: too few people had the same questions.
   */
  readonly kr20: number | null;
  /** Standard error of measurement, in points. */
  readonly standardError: number | null;
}

/** The test, its reliability left out while too few people sat it for chance not to explain it. */
export function measuredFrom(papers: readonly SatPaper[], minimum: number): TestStatistics | null {
  const test = testStatistics(papers);
  return test === null || papers.length >= minimum ? test : { ...test, kr20: null, standardError: null };
}

/** What a question tells of who knows the rest; null under so many uses, where chance explains too much. */
export const toldBy = ({ discrimination, uses }: ItemStatistics, minimum: number): number | null =>
  uses < minimum ? null : discrimination;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
const variance = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return mean(numbers.map((number) => (number - middle) ** 2));
};

const pointsOf = (paper: SatPaper): number => paper.filter(({ isRight }) => isRight).length;

interface Use {
  readonly item: SatItem;
  /** Points of the paper without this question. */
  readonly rest: number;
}

/** The statistics of every question that was put to somebody, by the order of its identifier. */
export function itemStatistics(papers: readonly SatPaper[]): readonly ItemStatistics[] {
  const uses: Use[] = papers.flatMap((paper) => {
    const points = pointsOf(paper);
    return paper.map((item) => ({ item, rest: points - (item.isRight ? 1 : 0) }));
  });
  const byQuestion = Map.groupBy(uses, ({ item }) => item.question);
  return [...byQuestion]
    .map(([question, own]) => statisticsOf(question, own, papers.length))
    .toSorted((one, other) => (one.question < other.question ? -1 : 1));
}

function statisticsOf(question: string, uses: readonly Use[], papers: number): ItemStatistics {
  const right = uses.filter(({ item }) => item.isRight).length;
  const choices: Record<string, number> = {};
  for (const { item } of uses) for (const option of item.chosen) choices[option] = (choices[option] ?? 0) + 1;
  return {
    ...{ question, uses: uses.length, right, choices },
    difficulty: right / uses.length,
    discrimination: correlation(
      uses.map(({ item }) => (item.isRight ? 1 : 0)),
      uses.map(({ rest }) => rest),
    ),
    exposure: uses.length / papers,
  };
}

/** Pearson's correlation; null when one of the series does not vary. */
function correlation(one: readonly number[], other: readonly number[]): number | null {
  const spread = Math.sqrt(variance(one) * variance(other));
  if (spread === 0) return null;
  const [middle, otherMiddle] = [mean(one), mean(other)];
  return mean(one.map((value, n) => (value - middle) * ((other[n] ?? 0) - otherMiddle))) / spread;
}

/** The statistics of the test; null when nobody has sat it. */
export function testStatistics(papers: readonly SatPaper[]): TestStatistics | null {
  if (papers.length === 0) return null;
  const points = papers.map(pointsOf);
  const spread = variance(points);
  const kr20 = kuderRichardson(papers, spread);
  return {
    ...{ papers: papers.length, mean: mean(points), deviation: Math.sqrt(spread), kr20 },
    standardError: kr20 === null ? null : Math.sqrt(spread * (1 - kr20)),
  };
}

function kuderRichardson(papers: readonly SatPaper[], spread: number): number | null {
  const length = papers[0]?.length ?? 0;
  if (papers.length < 2 || length < 2 || spread === 0 || papers.some((paper) => paper.length !== length)) return null;
  const shares = new Map(itemStatistics(papers).map(({ question, difficulty }) => [question, difficulty]));
  const noise = papers.map((paper) =>
    sum(paper.map(({ question }) => (shares.get(question) ?? 0) * (1 - (shares.get(question) ?? 0)))),
  );
  const reliability = (length / (length - 1)) * (1 - mean(noise) / spread);
  return reliability > 1 ? null : reliability;
}
