/** A small valid case, and changes to it. The article is made up; nothing of a real case stands here. */
import { Document } from 'yaml';
import { FactBaseError, type Fault } from '../../src/errors.ts';
import { parseCase } from '../../src/facts/load.ts';
import { formatLock, proveCitations } from '../../src/facts/lock.ts';
import type { CaseFile } from '../../src/facts/schema.ts';

export const ARTICLE = `Lyon – Customs officers seized 1,250 parcels and 3 vans on May 4. The parcels came from Acme Logistics.

In summer 2019 the officers found about EUR 2 million in cash. In all, hundreds of boxes were opened; 3 vans were sold.
`;

const all = (text: string) => ({ en: text, fr: text, ar: text, es: text });

/** The case as plain data, to be changed at will. */
export function rawCase(): Record<string, unknown> & {
  facts: Raw[];
  unknowns: Raw[];
  vocabulary: Raw[];
  source: Raw;
  topics: Raw[];
} {
  return {
    case: 'parcels',
    title: all('Parcels'),
    description: all('The parcels'),
    source: {
      id: 'dispatch',
      name: all('the dispatch'),
      published: '2021-05-06',
      dateline: 'lyon',
      language: 'en',
      paragraphs: 2,
    },
    topics: [{ id: 'goods', title: all('Goods') }],
    vocabulary: [
      { id: 'lyon', kind: 'place', names: { en: ['Lyon'] } },
      { id: 'acme', kind: 'organisation', names: { en: ['Acme Logistics'] } },
    ],
    facts: [
      {
        id: 'parcels',
        topic: 'goods',
        statement: {
          en: 'Customs seized 1,250 parcels.',
          fr: 'La douane a saisi 1 250 colis.',
          ar: 'حجزت الجمارك ١٬٢٥٠ طردا.',
          es: 'La aduana incautó mil doscientos cincuenta paquetes.',
        },
        value: { type: 'count', number: 1250, noun: all('parcels') },
        questions: { en: ['How many parcels?'], fr: ['Combien de colis ?'] },
        citations: [{ paragraph: 1, exact: '1,250 parcels' }],
      },
      {
        id: 'vans',
        topic: 'goods',
        statement: {
          en: 'Three vans were seized.',
          fr: 'Trois fourgonnettes ont été saisies.',
          ar: 'حُجزت ثلاث شاحنات.',
          es: 'Se incautaron tres furgonetas.',
        },
        value: { type: 'count', number: 3, noun: all('vans') },
        questions: { en: ['How many vans?'] },
        citations: [{ paragraph: 1, exact: '3 vans' }],
      },
      {
        id: 'seizure-date',
        topic: 'goods',
        statement: all('Seized on 4 / May.'),
        value: { type: 'date', date: '2021-05-04', implied: 'year' },
        questions: { en: ['When were they seized?'] },
        citations: [{ paragraph: 1, exact: 'on May 4' }],
      },
      {
        id: 'sender',
        topic: 'goods',
        statement: all('Acme Logistics sent them.'),
        value: { type: 'entity', entities: ['acme'] },
        questions: { en: ['Who sent them?'] },
        citations: [{ paragraph: 1, exact: 'Acme Logistics' }],
      },
      {
        id: 'cash',
        topic: 'goods',
        statement: {
          en: 'About EUR 2 million was found in summer 2019.',
          fr: "Environ 2 millions d'euros ont été trouvés à l'été 2019.",
          ar: 'عُثر على نحو مليوني يورو في صيف 2019.',
          es: 'Se hallaron unos dos millones de euros en el verano de 2019.',
        },
        value: { type: 'money', amounts: [{ amount: 2_000_000, currency: 'EUR' }] },
        questions: { en: ['How much cash?'] },
        citations: [
          { paragraph: 2, exact: 'EUR 2 million in cash' },
          { paragraph: 2, exact: 'In summer 2019' },
        ],
      },
      {
        id: 'boxes',
        topic: 'goods',
        statement: {
          en: 'Hundreds of boxes were opened.',
          fr: 'Des centaines de boîtes ont été ouvertes.',
          ar: 'فُتحت مئات الصناديق.',
          es: 'Se abrieron cientos de cajas.',
        },
        value: { type: 'count', min: 100, noun: all('boxes') },
        questions: { en: ['How many boxes?'] },
        citations: [{ paragraph: 2, exact: 'hundreds of boxes' }],
      },
      {
        id: 'vans-sold',
        topic: 'goods',
        statement: all('The vans were sold.'),
        value: { type: 'text', answers: ['what'] },
        questions: { en: ['What became of the vans?'] },
        citations: [{ paragraph: 2, exact: '3 vans', suffix: 'were sold' }],
      },
    ],
    unknowns: [
      {
        id: 'names',
        statement: all('the names'),
        questions: { en: ['What are the names?'] },
        nearest: ['sender'],
      },
    ],
  };
}

// biome-ignore lint/suspicious/noExplicitAny: faulty cases are made on purpose, in every shape
type Raw = any;

/** The YAML of a case after a change to it. */
export function yamlOf(change: (raw: ReturnType<typeof rawCase>) => void = () => {}): string {
  const raw = rawCase();
  change(raw);
  return new Document(raw, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
}

/** The faults of a text; none where it is taken. */
export function faultsOf(text: string, lock?: string): readonly Fault[] {
  try {
    parseCase(text, 'facts/parcels.yaml', lock);
    return [];
  } catch (error) {
    if (error instanceof FactBaseError) return error.faults;
    throw error;
  }
}

/** Faults as `line: reason`, with the text of the line, so that a test reads what an editor would show. */
export function told(text: string, lock?: string): string[] {
  return faultsOf(text, lock).map(({ line, reason, file }) => {
    const source = file.endsWith('.lock.json') ? (lock ?? '') : text;
    return `${source.split('\n')[line - 1]?.trim()} | ${reason}`;
  });
}

/** The faults of the case after a change. */
export function refused(change: (raw: ReturnType<typeof rawCase>) => void): string[] {
  return told(yamlOf(change));
}

export function contentOf(change: (raw: ReturnType<typeof rawCase>) => void = () => {}): CaseFile {
  return parseCase(yamlOf(change), 'facts/parcels.yaml').base.content;
}

/** The lock of the unchanged case, as text. */
export function lockText(): string {
  const { lock } = proveCitations(contentOf(), ARTICLE);
  if (lock === undefined) throw new Error('the fixture does not fit its article');
  return formatLock(lock);
}
