/** "How many were arrested in operation Encore?": the case's own event by its name, which every fact of it is told of. */
import type { CaseFile } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading } from '../../language/read.ts';
import { mainTopics } from '../../match/profile.ts';
import { leftOut } from '../../match/spans.ts';
import { oncePer } from '../../memo.ts';
import type { Bench } from '../bench.ts';
import { statementOf } from '../statement.ts';

const DURING = wordClass('during');
const ARTICLE = wordClass('article');

/** The events of which a fact of the case's main event tells the name, and by which no fact is set apart from others. */
const ownEvents = oncePer((content: CaseFile, lexicon: Lexicon): ReadonlySet<string> => {
  const isMain = mainTopics(content);
  const apart = new Set(content.facts.flatMap(({ conditions }) => conditions?.event ?? []));
  const named = content.facts
    .filter((fact) => fact.value.type === 'name' && isMain(fact))
    .flatMap((fact) => statementOf(fact, 'en', lexicon).terms.flatMap(({ concepts }) => concepts));
  return new Set(
    named.filter((id) => lexicon.concept(id)?.kind === 'event' && lexicon.isOwn(id) && !apart.has(id)),
  );
});

/**
 * A reading without the own event that is named as where something was; undefined where none is, where nothing else is said, or where
 * it is compared.
 */
export function withoutOwnEvent(reading: Reading, { content, lexicon }: Bench): Reading | undefined {
  const { tokens, terms, forms, language } = reading;
  if (forms.some(({ kind }) => kind === 'op' || kind === 'comparison' || kind === 'contrast'))
    return undefined;
  const own = ownEvents(content, lexicon);
  const event = terms.find(({ concepts }) => concepts.some((id) => own.has(id)));
  if (!event || terms.every((term) => term === event || term.kind === 'light')) return undefined;
  const article = ARTICLE.in(language).has(tokens[event.from - 1]?.folded ?? '');
  const from = event.from - (article ? 2 : 1);
  return DURING.in(language).has(tokens[from]?.folded ?? '')
    ? leftOut(reading, { from, to: event.to })
    : undefined;
}
