/** What every case has of itself: when its article was published, if it says so, and the place that it is dated from. */
import { type CaseFile, type Fact, LANGUAGES, type Localised, type Unknown } from '../facts/schema.ts';
import { itemName } from './values.ts';
import { formatDate, say } from './wording.ts';

/** Id of the topic of the generated facts, and of the facts themselves. */
export const SOURCE_TOPIC = 'source';
export const PUBLISHED_FACT = 'source-published';
export const DATELINE_FACT = 'source-dateline';

const each = (make: (language: (typeof LANGUAGES)[number]) => string): Localised =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Localised;

const PUBLISHED_QUESTIONS = {
  en: [
    'When was this article published?',
    'publication date',
    'date of the article',
    'what is the date of this story',
    'when did the story come out',
    'when did this run',
    'what day was the piece published',
    'when was this written',
    'how old is this article',
    'when did the news come out',
    'publication date of the report',
    'the article came out on which date',
    'which year is the article from',
    'when was this reported',
    'date of publication',
  ],
  fr: [
    'Quand l’article a-t-il été publié ?',
    'date de publication',
    "l'article date de quand",
    "de quand date l'article",
    "c'est sorti quand",
    'quelle est la date de la dépêche',
    "date de parution de l'article",
    'quand est paru ce papier',
    "l'article est de quelle année",
  ],
  ar: [
    'متى نُشر المقال؟',
    'تاريخ النشر',
    'ما تاريخ نشر الخبر',
    'متى صدر هذا الخبر',
    'في أي يوم نُشر المقال',
    'تاريخ المقال',
    'إمتى تنشر هاد المقال',
    'في أي سنة نشر المقال',
  ],
  es: [
    '¿Cuándo se publicó el artículo?',
    'fecha de publicación',
    'de cuándo es la noticia',
    'qué día salió la nota',
    'fecha del artículo',
    'cuándo salió publicado',
    'de qué fecha es el despacho',
    'de qué año es el artículo',
  ],
};

/** What is not known of an article without a date. */
const UNDATED: Unknown = {
  id: PUBLISHED_FACT,
  statement: {
    en: 'when it was published',
    fr: 'sa date de publication',
    ar: 'تاريخ نشره',
    es: 'su fecha de publicación',
  },
  questions: PUBLISHED_QUESTIONS,
  nearest: [],
};

const DATELINE_QUESTIONS = {
  en: [
    'Where was this story filed from?',
    'dateline',
    'what is the dateline',
    'which city is the story datelined',
    'where was the article written',
    'where does the report come from',
    'what city was this reported from',
    'where was the piece filed',
    'which city does the story carry as its dateline',
    'place of the dateline',
  ],
  fr: [
    'D’où l’article est-il daté ?',
    'lieu de la dépêche',
    "de quelle ville vient l'article",
    "où l'article a-t-il été écrit",
    'ville de datation de la dépêche',
    "d'où a été envoyée la dépêche",
  ],
  ar: [
    'من أين كُتب المقال؟',
    'من أي مدينة نشر الخبر',
    'مكان تحرير المقال',
    'من أي مدينة أرسل الخبر',
    'أين حُرر المقال',
  ],
  es: [
    '¿Desde dónde se escribió el artículo?',
    'lugar de la datación',
    'desde qué ciudad se firma la noticia',
    'en qué ciudad está fechado el artículo',
    'dónde está fechado el despacho',
    'desde dónde se informó',
  ],
};

/** The case with its generated facts, under a topic of their own; without a date of publication that is a known unknown. */
export function withSourceFacts(content: CaseFile): CaseFile {
  const { source } = content;
  const facts: Fact[] = [];
  if (!source.undated)
    facts.push({
      id: PUBLISHED_FACT,
      topic: SOURCE_TOPIC,
      status: 'published',
      statement: each((language) =>
        say('published', language, { date: formatDate(source.published, language) }),
      ),
      value: { type: 'date', date: source.published },
      questions: PUBLISHED_QUESTIONS,
      citations: [{ paragraph: 0, exact: source.published }],
    });
  const { dateline } = source;
  if (dateline !== undefined) {
    facts.push({
      id: DATELINE_FACT,
      topic: SOURCE_TOPIC,
      status: 'published',
      statement: each((language) =>
        say('dateline', language, { place: itemName(dateline, content, language) }),
      ),
      value: { type: 'entity', entities: [dateline] },
      questions: DATELINE_QUESTIONS,
      citations: [{ paragraph: 1, exact: itemName(dateline, content, source.language) }],
    });
  }
  return {
    ...content,
    topics: [
      ...content.topics,
      {
        id: SOURCE_TOPIC,
        title: { en: 'The article', fr: 'L’article', ar: 'المقال', es: 'El artículo' },
        background: true,
      },
    ],
    facts: [...content.facts, ...facts],
    unknowns: source.undated ? [...content.unknowns, UNDATED] : content.unknowns,
  };
}
