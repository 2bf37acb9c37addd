/** Which of the four languages a text is in, from its script, its common words and the lexicon's words. */
import type { Language } from '../facts/schema.ts';
import { rankOf } from './common.ts';
import { lettersSay } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { meantBy } from './spellings.ts';
import type { Token } from './tokens.ts';

const ARABIC = /\p{Script=Arabic}/gu;
const LETTER = /\p{L}/gu;
/** Digits inside a Latin word stand for Arabic letters in chat spelling: 3 for ayn, 7 for hah, 9 for qaf. */
const CHAT_ARABIC = /^(?=.*\p{L})[a-z379]*[379][a-z379]*$/u;
const LATIN = ['en', 'fr', 'es'] as const satisfies readonly Language[];

/** Votes of a word that chat Arabic has; fewer where English has it too ("laptops"). */
const ARABIC_WORD = 1.2;
const SHARED_WORD = 0.75;
/** Votes that the letters of a word give that no language lists. */
const BY_LETTERS = 0.6;

/**
 * Language of a text by votes: the commoner a word is in a language, the more it says. A tie goes to English, the
 * newsrooms' common language. `text` is normalised; `tokens` are its tokens.
 */
export function detectLanguage(text: string, tokens: readonly Token[], lexicon: Lexicon): Language {
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters > 0 && (text.match(ARABIC)?.length ?? 0) / letters > 0.3) return 'ar';
  const votes: Record<Language, number> = { en: 0.1, fr: 0, ar: 0, es: 0 };
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (CHAT_ARABIC.test(token.folded)) votes.ar += 2;
    else if (lexicon.hasWord(token.folded, 'ar'))
      votes.ar += lexicon.hasWord(token.folded, 'en') ? SHARED_WORD : ARABIC_WORD;
    let known = CHAT_ARABIC.test(token.folded);
    for (const language of LATIN) {
      const rank = rankOf(token.folded, language);
      if (rank !== undefined) votes[language] += 1.2 - 0.1 * Math.log(rank);
      const listed = lexicon.hasWord(token.folded, language) || meantBy(token.folded, language) !== undefined;
      if (listed) votes[language] += 0.7;
      known ||= listed || rank !== undefined;
    }
    const shares = known || lexicon.hasWord(token.folded, 'ar') ? undefined : lettersSay(token.folded);
    if (shares) for (const language of LATIN) votes[language] += BY_LETTERS * shares[language];
  }
  if (/[¿¡ñ]/u.test(text)) votes.es += 2;
  if (/[àâçèêëîôùûœ]|\b[cdjlmnst]'/u.test(text.toLowerCase())) votes.fr += 0.8;
  if (
    /\b(?:i|he|she|it|they|we|you|what|who|that|there|here|when|where|how)'(?:s|re|ve|d|ll)\b|n't\b/u.test(
      text.toLowerCase(),
    )
  )
    votes.en += 1;
  return (Object.entries(votes) as [Language, number][]).reduce((best, vote) =>
    vote[1] > best[1] ? vote : best,
  )[0];
}
