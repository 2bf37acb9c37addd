/** Holds a reply against what a golden item asks for. */
import type { Answer, Verdict } from '../answer/answer.ts';
import type { Item } from './golden.ts';

/** What is scored of a reply. */
export type Reply = Pick<Answer, 'verdict' | 'answer' | 'confidence'> & {
  options: readonly { label: string; answer: string }[];
  citations: readonly { paragraph: number }[];
};

export interface Score {
  right: boolean;
  /** The right answer was there, under a lesser verdict: offered among choices, or told without "that is so". */
  near: boolean;
  /** Asserted something wrong although the article answers. */
  wrongAssertion: boolean;
  /** Asserted anything although the article is silent. */
  falseAssertion: boolean;
  /** Cites a paragraph that holds the answer, where one is asked for. */
  cited: boolean;
}

const asserts = (verdict: Verdict): boolean => verdict !== 'absent' && verdict !== 'clarify';

/** Scores one reply. */
export function score(item: Item, reply: Reply): Score {
  const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'iu').test(text);
  const stated =
    item.must.every((pattern) => matches(pattern, reply.answer)) &&
    !item.mustNot.some((pattern) => matches(pattern, reply.answer));
  const offered = [reply.answer, ...reply.options.map((option) => `${option.label} ${option.answer}`)].join(
    '\n',
  );
  const among = item.must.every((pattern) => matches(pattern, offered));
  const cited =
    item.para.length === 0 || reply.citations.some((citation) => item.para.includes(citation.paragraph));
  const asserted = asserts(reply.verdict);
  const none: Score = {
    right: false,
    near: false,
    wrongAssertion: false,
    falseAssertion: false,
    cited: true,
  };
  switch (item.expect) {
    case 'absent':
      return { ...none, right: reply.verdict === 'absent', falseAssertion: asserted };
    case 'clarify': {
      const listed = among && reply.verdict !== 'absent';
      return { ...none, right: listed, near: listed };
    }
    case 'supported':
    case 'refuted': {
      // An answer that states the right value without a verdict is no wrong assertion, only a weaker reply.
      const contrary = asserted && reply.verdict !== item.expect && reply.verdict !== 'answer';
      return {
        ...none,
        right: reply.verdict === item.expect && stated,
        near: reply.verdict === 'answer' && stated,
        wrongAssertion: contrary || (asserted && !stated),
        cited,
      };
    }
    case 'answer':
      return {
        ...none,
        right: (reply.verdict === 'answer' || reply.verdict === 'supported') && stated,
        near: reply.verdict === 'clarify' && among,
        wrongAssertion: asserted && !stated,
        cited,
      };
  }
}

/** One item with its reply and score. */
export interface Row {
  item: Item;
  reply: Reply;
  score: Score;
}

/** The headline figures, as shares of 1; NaN where there is nothing to count. */
export interface Figures {
  items: number;
  accuracy: number;
  answerableRight: number;
  answerableRightOrOffered: number;
  absentRight: number;
  wrongAssertion: number;
  falseAssertion: number;
  citedRight: number;
}

/** Counts the rows. `wrongAssertion` is of the answerable items, `falseAssertion` of the silent ones, `citedRight` of the right answers. */
export function figuresOf(rows: readonly Row[]): Figures {
  const share = (some: readonly Row[], has: (row: Row) => boolean): number =>
    some.filter(has).length / some.length;
  const answerable = rows.filter((row) => row.item.expect !== 'absent');
  const absent = rows.filter((row) => row.item.expect === 'absent');
  return {
    items: rows.length,
    accuracy: share(rows, (row) => row.score.right),
    answerableRight: share(answerable, (row) => row.score.right),
    answerableRightOrOffered: share(answerable, (row) => row.score.right || row.score.near),
    absentRight: share(absent, (row) => row.score.right),
    wrongAssertion: share(answerable, (row) => row.score.wrongAssertion),
    falseAssertion: share(absent, (row) => row.score.falseAssertion),
    citedRight: share(
      answerable.filter((row) => row.score.right),
      (row) => row.score.cited,
    ),
  };
}

/** Items and share right of each group, by group name. */
export function accuracyBy(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
): Map<string, { items: number; accuracy: number }> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = groupOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) => [name, { items: group.length, accuracy: figuresOf(group).accuracy }]),
  );
}

/** The verdicts in the order of the confusion table. */
export const VERDICTS = [
  'answer',
  'supported',
  'refuted',
  'clarify',
  'absent',
] as const satisfies readonly Verdict[];

/** How many items of each expected verdict (row) got each verdict (column), in the order of `VERDICTS`. */
export function confusion(rows: readonly Row[]): number[][] {
  return VERDICTS.map((expected) =>
    VERDICTS.map(
      (given) => rows.filter((row) => row.item.expect === expected && row.reply.verdict === given).length,
    ),
  );
}
