/** Where public answers were posted, and mending them when what they say is no longer so. */
import type { Answer } from '../answer/answer.ts';
import type { Engine } from '../answer/engine.ts';
import { type Asked, keptQuestion, languageFrom, readReceipt, sameReply } from './questions.ts';
import type { Store } from './store.ts';

export interface Place {
  channelId: string;
  messageId: string;
}

/** A posted answer: ids only. The receipt's holds the question, and nothing about who asked. */
export interface PostedAnswer extends Place {
  caseId: string;
  receipt: string;
  label: string;
}

/** What an edited message says of its change. */
export interface Correction {
  /** ISO date. */
  date: string;
  was: string;
  now: string;
}

/** Writes over a message that the bot posted. `gone`: deleted, or the bot may not reach it any more. Rejects where it may work later. */
export type EditMessage = (
  place: Place,
  answer: Answer,
  correction: Correction,
) => Promise<'edited' | 'gone'>;

export interface LoggedCorrection extends Asked {
  caseId: string;
  version: number;
  at: string;
  was: string;
  now: string;
  edited: number;
  gone: number;
}

export class Postings {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Remembers posted answers. @throws StoreError */
  async remember(answers: readonly (PostedAnswer & { at: string })[]): Promise<void> {
    if (answers.length === 0) return;
    await this.#store.change(async (db) => {
      for (const { channelId, messageId, caseId, receipt, label, at } of answers) {
        await db
          .insertInto('posted')
          .values({ channel_id: channelId, message_id: messageId, case_id: caseId, receipt, label, at })
          .onConflict((conflict) =>
            conflict.columns(['channel_id', 'message_id']).doUpdateSet({ receipt, label }),
          )
          .execute();
      }
    });
  }

  /** Posted answers of a case, newest first. @throws StoreError */
  async posted(
    caseId: string,
    options: { since?: string; notLabel?: string; limit?: number } = {},
  ): Promise<PostedAnswer[]> {
    const rows = await this.#store.use((db) => {
      let query = db.selectFrom('posted').selectAll().where('case_id', '=', caseId).orderBy('at', 'desc');
      if (options.since !== undefined) query = query.where('at', '>=', options.since);
      if (options.notLabel !== undefined) query = query.where('label', '!=', options.notLabel);
      if (options.limit !== undefined) query = query.limit(options.limit);
      return query.execute();
    });
    return rows.map((row) => ({
      channelId: row.channel_id,
      messageId: row.message_id,
      caseId: row.case_id,
      receipt: row.receipt,
      label: row.label,
    }));
  }

  /** What is remembered of one message. @throws StoreError */
  async at({ channelId, messageId }: Place): Promise<PostedAnswer | undefined> {
    const row = await this.#store.use((db) =>
      db
        .selectFrom('posted')
        .selectAll()
        .where('channel_id', '=', channelId)
        .where('message_id', '=', messageId)
        .executeTakeFirst(),
    );
    return row === undefined
      ? undefined
      : { channelId, messageId, caseId: row.case_id, receipt: row.receipt, label: row.label };
  }

  /** Messages that now show a version. @throws StoreError */
  async upToDate(places: readonly Place[], label: string): Promise<void> {
    await this.#store.change(async (db) => {
      for (const { channelId, messageId } of places) {
        await db
          .updateTable('posted')
          .set({ label })
          .where('channel_id', '=', channelId)
          .where('message_id', '=', messageId)
          .execute();
      }
    });
  }

  /** @throws StoreError */
  async drop(places: readonly Place[]): Promise<void> {
    await this.#store.change(async (db) => {
      for (const { channelId, messageId } of places) {
        await db
          .deleteFrom('posted')
          .where('channel_id', '=', channelId)
          .where('message_id', '=', messageId)
          .execute();
      }
    });
  }

  /** Adds to the log; one version's change of one reply is one entry, however many questions led to it. @throws StoreError */
  async log(
    versionId: number,
    at: string,
    caseId: string,
    entry: Asked & { was: string; now: string; edited: number; gone: number },
  ): Promise<void> {
    const { language, was, now, edited, gone } = entry;
    const question = keptQuestion(entry.question);
    await this.#store.change(async (db) => {
      const there = await db
        .selectFrom('corrections')
        .select('id')
        .where('version_id', '=', versionId)
        .where('language', '=', language)
        .where('was', '=', was)
        .where('now', '=', now)
        .executeTakeFirst();
      if (there === undefined) {
        await db
          .insertInto('corrections')
          .values({ case_id: caseId, version_id: versionId, at, question, language, was, now, edited, gone })
          .execute();
      } else {
        await db
          .updateTable('corrections')
          .set(({ eb }) => ({ edited: eb('edited', '+', edited), gone: eb('gone', '+', gone) }))
          .where('id', '=', there.id)
          .execute();
      }
    });
  }

  /** The log, newest first. @throws StoreError */
  async corrections(
    caseId: string,
    limit: number,
    offset = 0,
  ): Promise<{ total: number; entries: LoggedCorrection[] }> {
    return this.#store.use(async (db) => {
      const all = await db
        .selectFrom('corrections')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      const rows = await db
        .selectFrom('corrections')
        .innerJoin('versions', 'versions.id', 'corrections.version_id')
        .selectAll('corrections')
        .select('versions.number')
        .where('corrections.case_id', '=', caseId)
        .orderBy('corrections.id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return {
        total: Number(all?.total ?? 0),
        entries: rows.map((row) => ({
          caseId: row.case_id,
          version: row.number,
          at: row.at,
          question: row.question,
          language: languageFrom(row.language),
          was: row.was,
          now: row.now,
          edited: row.edited,
          gone: row.gone,
        })),
      };
    });
  }

  /** Forgets where answers were posted before a time. @throws StoreError */
  async forget(before: string): Promise<void> {
    await this.#store.change((db) => db.deleteFrom('posted').where('at', '<', before).execute());
  }
}

/** One reply that is to be mended, in all places where it stands. */
export interface Change extends Asked {
  was: Answer;
  now: Answer;
  places: Place[];
}

/**
 * Which of the posted answers an engine would now give otherwise. Stops now and then, so that questions are answered
 * in between. @param before the engine of the version that a posted answer shows; undefined where it is not known any more.
 */
export async function findChanges(
  posted: readonly PostedAnswer[],
  engine: Engine,
  before: (label: string) => Promise<Engine | undefined>,
  pause: () => Promise<void>,
): Promise<{ changes: Change[]; same: Place[] }> {
  const changes = new Map<string, Change>();
  const same: Place[] = [];
  const known = new Map<string, Change | 'same'>();
  for (const { channelId, messageId, receipt, label } of posted) {
    const place = { channelId, messageId };
    const key = `${label} ${receipt}`;
    let change = known.get(key);
    if (change === undefined) {
      await pause();
      const asked = readReceipt(receipt);
      const old = asked === undefined ? undefined : await before(label);
      if (asked === undefined || old === undefined) change = 'same';
      else {
        const [was, now] = [old, engine].map((each) =>
          each.ask(asked.question, { language: asked.language }),
        );
        change =
          was === undefined || now === undefined || sameReply(was, now)
            ? 'same'
            : { question: asked.question, language: asked.language, was, now, places: [] };
      }
      known.set(key, change);
    }
    if (change === 'same') same.push(place);
    else {
      change.places.push(place);
      changes.set(key, change);
    }
  }
  return { changes: [...changes.values()], same };
}

/** What a reply says, short enough for "was … now …". */
export function saidIn(answer: Answer, most = 300): string {
  const text =
    answer.verdict === 'clarify'
      ? `${answer.answer} ${answer.options.map((option) => option.answer).join(' / ')}`
      : answer.answer;
  const points = Array.from(text.replace(/\s+/gu, ' ').trim());
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : points.join('');
}
