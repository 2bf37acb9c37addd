/** A claim of all of something, which a count of them does not tell. */

import { oppositesOf } from '../../language/opposites.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { MENTIONED, TOLD } from '../thresholds.ts';
import type { ClaimFinding, Told } from './held.ts';
import { claimsAll } from './shares.ts';
import { nounOfAll, tellsPartOf } from './wholes.ts';

/**
 * "All firefighters were volunteers" is not told by how many were: refuted where there were more of them, else not told (`silent`).
 * Undefined where a finding is of no such claim.
 */
export function ofEveryone(
  finding: ClaimFinding,
  reading: Reading,
  negated: boolean,
  index: FactIndex,
): ClaimFinding | 'silent' | undefined {
  const told = finding.facts[0];
  const all = claimsAll(reading) && reading.numbers.length === 0;
  if (finding.verdict !== 'supported' || !all || !told || tellsAll(told)) return undefined;
  const verdict = negated ? 'supported' : 'refuted';
  if (TELLS_REST.test(told.fact.statement.en))
    return { ...finding, verdict, ground: 'part', denied: negated };
  const counted = partAndWhole(told, reading, index);
  return counted ? { ...finding, verdict, facts: counted, ground: 'part', denied: negated } : 'silent';
}

/**
 * Two facts of one topic that count the same, one of them a part of the other: "volunteers" of "firefighters". The part
 * tells all that the claim names. Or the one that counts those of whom the opposite is so.
 */
function partAndWhole(told: Told, reading: Reading, index: FactIndex): Told[] | undefined {
  const { value, topic } = told.fact;
  const said = reading.terms.filter((term) => !term.aside && term.kind !== 'light');
  const things = said.filter(({ kind }) => kind !== 'act');
  // "The suspects were all charged", of whom "7 of the 11 were".
  if (
    value.type === 'count' &&
    nounOfAll(reading).length === 0 &&
    tellsPartOf(told.fact) &&
    said.every((term) => explanation(term, told.profile) >= TOLD)
  )
    return [told];
  const counts = index
    .ofTopic(topic)
    .flatMap((profile) =>
      profile.fact?.value.type === 'count' &&
      profile.fact.value.number !== undefined &&
      !MEASURE.test(profile.fact.value.noun.en)
        ? [{ profile, fact: profile.fact, number: profile.fact.value.number }]
        : [],
    );
  const noun = nounOfAll(reading);
  // "Everyone was found guilty": not where some of them are counted who were acquitted.
  const opposed = counts.find(
    ({ profile, number }) =>
      number > 0 &&
      (noun.length > 0
        ? noun.every((term) => explanation(term, profile) >= TOLD)
        : things.every(({ concepts }) => concepts.some((id) => profile.heads.has(id)))) &&
      reading.terms.some(
        (term) =>
          !noun.includes(term) &&
          term.concepts.some((id) => oppositesOf(id).some((opposite) => profile.heads.has(opposite))),
      ),
  );
  if (opposed) return [opposed];
  for (const part of counts) {
    const tells = (term: Term): boolean =>
      explanation(term, part.profile) >= (term.kind === 'act' ? MENTIONED : TOLD);
    if (!said.every(tells)) continue;
    const counted = (term: Term, { heads }: Profile): boolean => term.concepts.some((id) => heads.has(id));
    const whole = counts.find(
      ({ profile, number }) =>
        number > part.number &&
        things.some((term) => counted(term, profile) && counted(term, part.profile)) &&
        // "The suspects were all arrested" is not put right by how many were in one country.
        said.some((term) => explanation(term, profile) < MENTIONED) &&
        // "All the recovered objects were stolen" does not say that they were coins, of which fewer are counted.
        (noun.length === 0 ||
          reading.terms.some(
            (term) => !noun.includes(term) && counted(term, part.profile) && !counted(term, profile),
          )),
    );
    if (whole) return [part, whole];
  }
  return undefined;
}

/** Whether a fact tells of all of something: a count does not, nor a text that says nothing of the kind. */
function tellsAll({ fact: { statement, value } }: Told): boolean {
  return value.type !== 'count' && TELLS_ALL.test(statement.en);
}
/** Words for those of whom something else is told. */
const TELLS_REST = /\b(?:others?|the (?:rest|remaining|remainder)|only|most(?:ly)?|except)\b/iu;
const TELLS_ALL = /\b(?:all|every|each|entire|whole|both|everyone|everybody|everything)\b/iu;

/** A count of these is a measure of the thing, no number of things. */
const MEASURE = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent)\b/iu;
