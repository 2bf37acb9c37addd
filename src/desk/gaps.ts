/** Questions that were not answered well: noted without a person, grouped by meaning, most asked first. */
import type { Answer } from '../answer/answer.ts';
import type { Engine } from '../answer/engine.ts';
import type { Language } from '../facts/schema.ts';
import { type Asked, cluster, keptQuestion, languageFrom, meaningOf, questionKey } from './questions.ts';
import type { Store } from './store.ts';
import type { GapRow } from './tables.ts';

/** Why a question is a gap: nothing found, nothing right among the choices, thumbs down, sent to the desk by somebody. */
export type GapReason = 'absent' | 'none_of_these' | 'thumbs_down' | 'sent';

export interface Gap {
  id: number;
  question: string;
  language: Language;
  absent: number;
  noneOfThese: number;
  thumbsDown: number;
  sent: number;
  lastAt: string;
}

/** Gaps that mean the same. `id` is that of the question that was asked most. */
export interface GapCluster {
  id: number;
  times: number;
  gaps: Gap[];
  /** Facts that come nearest, best first. */
  nearest: string[];
}

const timesOf = (gap: Gap): number => gap.absent + gap.noneOfThese + gap.thumbsDown + gap.sent;

function gapOf(row: Omit<GapRow, 'id'> & { id: number }): Gap {
  return {
    id: row.id,
    question: row.question,
    language: languageFrom(row.language),
    absent: row.absent,
    noneOfThese: row.none_of_these,
    thumbsDown: row.thumbs_down,
    sent: row.sent,
    lastAt: row.last_at,
  };
}

export interface GapNote extends Asked {
  caseId: string;
  reason: GapReason;
  times: number;
}

/** Open gaps that are looked at; the rest waits behind them. */
const MOST = 500;

export class Gaps {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Counts questions as gaps; a dismissed or settled one opens again. @returns ids in the order given. @throws StoreError */
  async note(notes: readonly GapNote[], at: string): Promise<number[]> {
    return this.#store.change(async (db) => {
      const ids: number[] = [];
      for (const { caseId, question, language, reason, times } of notes) {
        const key = questionKey(question);
        if (key === '') continue;
        const row = {
          case_id: caseId,
          key,
          question: keptQuestion(question),
          language,
          absent: 0,
          none_of_these: 0,
          thumbs_down: 0,
          sent: 0,
          first_at: at,
          last_at: at,
          state: 'open',
        };
        const { id } = await db
          .insertInto('gaps')
          .values({ ...row, [reason]: times })
          .onConflict((conflict) =>
            conflict.columns(['case_id', 'key']).doUpdateSet(({ eb }) => ({
              [reason]: eb(`gaps.${reason}`, '+', times),
              last_at: at,
              // What a moderator dismissed stays so unless somebody asks for it by hand.
              ...(reason === 'absent' ? {} : { state: 'open' }),
            })),
          )
          .returning('id')
          .executeTakeFirstOrThrow();
        ids.push(id);
      }
      return ids;
    });
  }

  /** Open gaps of a case, most asked first. @throws StoreError */
  async open(caseId: string, limit = MOST): Promise<Gap[]> {
    const rows = await this.#store.use((db) =>
      db
        .selectFrom('gaps')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('state', '=', 'open')
        .orderBy(
          ({ eb }) =>
            eb(
              eb('absent', '+', eb.ref('none_of_these')),
              '+',
              eb(eb.ref('thumbs_down'), '+', eb.ref('sent')),
            ),
          'desc',
        )
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
    return rows.map(gapOf);
  }

  /** Gaps by id, whatever became of them. @throws StoreError */
  async byId(caseId: string, ids: readonly number[]): Promise<Gap[]> {
    if (ids.length === 0) return [];
    const rows = await this.#store.use((db) =>
      db.selectFrom('gaps').selectAll().where('case_id', '=', caseId).where('id', 'in', ids).execute(),
    );
    return rows.map(gapOf);
  }

  /** @throws StoreError */
  async dismiss(caseId: string, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#store.change((db) =>
      db
        .updateTable('gaps')
        .set({ state: 'dismissed' })
        .where('case_id', '=', caseId)
        .where('id', 'in', ids)
        .where('state', '=', 'open')
        .execute(),
    );
  }

  /** Remembers that somebody wants to know. @throws StoreError */
  async subscribe(gapId: number, userId: string, at: string): Promise<void> {
    await this.#store.change((db) =>
      db
        .insertInto('subscriptions')
        .values({ gap_id: gapId, user_id: userId, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }

  /** Who wants to know, of gaps that are settled. @throws StoreError */
  async waiting(caseId: string): Promise<{ gap: Gap; state: string; userId: string }[]> {
    const rows = await this.#store.use((db) =>
      db
        .selectFrom('subscriptions')
        .innerJoin('gaps', 'gaps.id', 'subscriptions.gap_id')
        .selectAll('gaps')
        .select('subscriptions.user_id')
        .where('case_id', '=', caseId)
        .execute(),
    );
    return rows.map(({ user_id: userId, ...row }) => ({ gap: gapOf(row), state: row.state, userId }));
  }

  /** Forgets that somebody wanted to know. @throws StoreError */
  async told(gapId: number, userId: string): Promise<void> {
    await this.#store.change((db) =>
      db.deleteFrom('subscriptions').where('gap_id', '=', gapId).where('user_id', '=', userId).execute(),
    );
  }

  /** Deletes settled gaps from before a time that nobody waits for. @throws StoreError */
  async forget(before: string): Promise<void> {
    await this.#store.change((db) =>
      db
        .deleteFrom('gaps')
        .where('last_at', '<', before)
        .where('state', '!=', 'open')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('subscriptions').select('gap_id').whereRef('subscriptions.gap_id', '=', 'gaps.id'),
            ),
          ),
        )
        .execute(),
    );
  }
}

/** Groups gaps by what they mean to the engine, most asked first. */
export function clusterGaps(gaps: readonly Gap[], engine: Engine): GapCluster[] {
  const answers = new Map<number, Answer>(
    gaps.map((gap) => [gap.id, engine.ask(gap.question, { language: gap.language })]),
  );
  const groups = cluster(gaps, (gap) => {
    const answer = answers.get(gap.id);
    return answer === undefined ? { asks: [], terms: [] } : meaningOf(answer);
  });
  return groups
    .flatMap((group) => {
      const [lead] = group;
      if (lead === undefined) return [];
      const nearest = new Set(
        group.flatMap(
          (gap) => answers.get(gap.id)?.receipt.candidates.map((candidate) => candidate.fact) ?? [],
        ),
      );
      const known = new Set(engine.facts.map((fact) => fact.id));
      return [
        {
          id: lead.id,
          times: group.reduce((sum, gap) => sum + timesOf(gap), 0),
          gaps: group,
          nearest: [...nearest].filter((id) => known.has(id)),
        },
      ];
    })
    .sort((a, b) => b.times - a.times);
}
