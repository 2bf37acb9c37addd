/** Evidence of which every part is 0, for tests that set the parts they are about. */
import type { Evidence } from '../../src/match/rank.ts';

export const NO_EVIDENCE: Evidence = {
  explained: 0,
  coverage: 0,
  unexplained: 0,
  worst: 0,
  nouns: 0,
  unlisted: 0,
  names: 0,
  elsewhere: 0,
  phrasing: 0,
  core: 0,
  posterior: 0,
  likelihood: 0,
  ask: 0,
  head: 0,
  time: 0,
  currency: 0,
  number: 0,
};
