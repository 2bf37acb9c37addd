import { describe, expect, it } from 'vitest';
import { type Choice, choiceLoss, fitChoice } from '../../src/eval/choice.ts';

const among = (right: readonly number[], wrong: readonly number[]): Choice => ({
  candidates: [
    { inputs: right, label: 1 },
    { inputs: wrong, label: 0 },
  ],
});

describe('choiceLoss', () => {
  it('is log n among n candidates of the same score', () => {
    expect(choiceLoss([among([1], [1])], [5], false)).toBeCloseTo(Math.log(2));
  });
  it('counts silence as a further candidate of score 0', () => {
    expect(choiceLoss([among([1], [1])], [0], true)).toBeCloseTo(Math.log(3));
  });
  it('wants silence where no candidate is right', () => {
    expect(choiceLoss([{ candidates: [{ inputs: [1], label: 0 }] }], [-50], true)).toBeCloseTo(0);
  });
});

describe('fitChoice', () => {
  it('prefers the input that the right candidates have', () => {
    const [first = 0, second = 0] = fitChoice(
      Array.from({ length: 10 }, () => among([1, 0], [0, 1])),
      { l2: 0.1, silence: false, size: 2 },
    );
    expect(first).toBeGreaterThan(0);
    expect(second).toBeCloseTo(-first);
  });
  it('finds the odds of silence', () => {
    const spoken: Choice = { candidates: [{ inputs: [1], label: 1 }] };
    const silent: Choice = { candidates: [{ inputs: [1], label: 0 }] };
    const [bias] = fitChoice([spoken, spoken, spoken, silent], { l2: 1e-6, silence: true, size: 1 });
    expect(bias).toBeCloseTo(Math.log(3), 3);
  });
  it('lets a choice of weight 2 count as two', () => {
    const spoken: Choice = { candidates: [{ inputs: [1], label: 1 }] };
    const silent: Choice = { candidates: [{ inputs: [1], label: 0 }] };
    const how = { l2: 0.1, silence: true, size: 1 };
    const [weighted = 0] = fitChoice([{ ...spoken, weight: 2 }, silent], how);
    const [repeated = 1] = fitChoice([spoken, spoken, silent], how);
    expect(weighted).toBeCloseTo(repeated, 6);
    expect(weighted).toBeGreaterThan(0);
  });
  it('gives the same weights each time', () => {
    const choices = [among([1, 0.2], [0.4, 1]), among([0.3, 0.1], [0.2, 0.9])];
    expect(fitChoice(choices, { l2: 1, silence: true, size: 2 })).toEqual(
      fitChoice(choices, { l2: 1, silence: true, size: 2 }),
    );
  });
});
