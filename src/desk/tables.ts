/** The tables of the desk's store, and the steps that bring an older store up to date. Times are ISO 8601 in UTC. */
import { type Generated, type Kysely, sql } from 'kysely';

/** A case file with its lock, kept once however many versions and drafts hold it. */
export interface BaseRow {
  /** SHA-256 over both texts. */
  hash: string;
  content: string;
  lock: string | null;
}

/** One version of a case. Append-only: the store itself refuses to change or delete one. */
export interface VersionRow {
  id: Generated<number>;
  case_id: string;
  /** Counts from 1 within the case. */
  number: number;
  base: string;
  /** What replies name: the version of the fact base. */
  label: string;
  kind: string;
  who: string;
  why: string;
  at: string;
  parent: number | null;
}

export interface PublishedRow {
  case_id: string;
  version_id: number;
}

/** A change that was previewed and not published yet. */
export interface DraftRow {
  id: string;
  case_id: string;
  base: string;
  label: string;
  kind: string;
  /** What was asked for, as JSON, so that it can be done again on a base that moved. */
  plan: string;
  parent: number | null;
  who: string;
  at: string;
}

/** A question that the base did not answer well, without a word about who asked it. */
export interface GapRow {
  id: Generated<number>;
  case_id: string;
  /** The question without case, accents and punctuation: the same question is one row. */
  key: string;
  question: string;
  language: string;
  absent: number;
  none_of_these: number;
  thumbs_down: number;
  sent: number;
  first_at: string;
  last_at: string;
  /** open, published, dismissed. */
  state: string;
}

export interface FeedbackRow {
  case_id: string;
  key: string;
  question: string;
  language: string;
  up: number;
  down: number;
}

/** That somebody voted on a message: a keyed hash of both, which leads to neither. */
export interface VoteRow {
  ballot: string;
  vote: string;
  at: string;
}

/** A public answer: where it stands, and the receipt from which it can be given again. */
export interface PostedRow {
  channel_id: string;
  message_id: string;
  case_id: string;
  receipt: string;
  /** Version of the fact base that the message shows. */
  label: string;
  at: string;
}

export interface CorrectionRow {
  id: Generated<number>;
  case_id: string;
  version_id: number;
  at: string;
  question: string;
  language: string;
  was: string;
  now: string;
  edited: number;
  gone: number;
}

/** Somebody who pressed "tell me". The one place where a person stands beside a question; deleted when told. */
export interface SubscriptionRow {
  gap_id: number;
  user_id: string;
  at: string;
}

export interface MetaRow {
  key: string;
  value: string;
}

export interface Tables {
  meta: MetaRow;
  bases: BaseRow;
  versions: VersionRow;
  published: PublishedRow;
  drafts: DraftRow;
  gaps: GapRow;
  feedback: FeedbackRow;
  votes: VoteRow;
  posted: PostedRow;
  corrections: CorrectionRow;
  subscriptions: SubscriptionRow;
}

type Step = (db: Kysely<Tables>) => Promise<void>;

/** What happened so far; never edited, only added to. */
const STEPS: readonly Step[] = [
  async (db) => {
    await db.schema
      .createTable('bases')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('lock', 'text')
      .execute();
    await db.schema
      .createTable('versions')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('base', 'text', (column) => column.notNull().references('bases.hash'))
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('why', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('parent', 'integer', (column) => column.references('versions.id'))
      .addUniqueConstraint('versions_number', ['case_id', 'number'])
      .execute();
    for (const action of ['update', 'delete']) {
      await sql`${sql.raw(`create trigger versions_no_${action} before ${action} on versions begin select raise(abort, 'a version is never changed'); end`)}`.execute(
        db,
      );
    }
    await db.schema
      .createTable('published')
      .addColumn('case_id', 'text', (column) => column.primaryKey())
      .addColumn('version_id', 'integer', (column) => column.notNull().references('versions.id'))
      .execute();
    await db.schema
      .createTable('drafts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('base', 'text', (column) => column.notNull().references('bases.hash'))
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('parent', 'integer', (column) => column.references('versions.id'))
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('gaps')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('absent', 'integer', (column) => column.notNull())
      .addColumn('none_of_these', 'integer', (column) => column.notNull())
      .addColumn('thumbs_down', 'integer', (column) => column.notNull())
      .addColumn('sent', 'integer', (column) => column.notNull())
      .addColumn('first_at', 'text', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addUniqueConstraint('gaps_key', ['case_id', 'key'])
      .execute();
    await db.schema
      .createTable('feedback')
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('up', 'integer', (column) => column.notNull())
      .addColumn('down', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['case_id', 'key'])
      .execute();
    await db.schema
      .createTable('votes')
      .addColumn('ballot', 'text', (column) => column.primaryKey())
      .addColumn('vote', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('posted')
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('receipt', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('posted_place', ['channel_id', 'message_id'])
      .execute();
    await db.schema.createIndex('posted_case').on('posted').columns(['case_id', 'at']).execute();
    await db.schema
      .createTable('corrections')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('version_id', 'integer', (column) => column.notNull().references('versions.id'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('was', 'text', (column) => column.notNull())
      .addColumn('now', 'text', (column) => column.notNull())
      .addColumn('edited', 'integer', (column) => column.notNull())
      .addColumn('gone', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('subscriptions')
      .addColumn('gap_id', 'integer', (column) => column.notNull().references('gaps.id').onDelete('cascade'))
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('subscriptions_once', ['gap_id', 'user_id'])
      .execute();
  },
];

/** The newest version of the tables that this code knows. */
export const SCHEMA_VERSION = STEPS.length;

/** Brings the tables up to date, each step whole or not at all. @returns the version found; higher than known is left alone. */
export async function migrate(db: Kysely<Tables>): Promise<number> {
  // Its own statement first, so that the transaction below begins by writing: two that start at once then queue.
  await db.schema
    .createTable('meta')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('meta')
      .values({ key: 'schema', value: '0' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await transaction
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'schema')
      .executeTakeFirstOrThrow();
    const found = Number(row.value);
    for (const step of STEPS.slice(found)) await step(transaction);
    if (found < SCHEMA_VERSION) {
      await transaction
        .updateTable('meta')
        .set({ value: String(SCHEMA_VERSION) })
        .where('key', '=', 'schema')
        .execute();
    }
    return found;
  });
}
