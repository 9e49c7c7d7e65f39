import { changedElsewhere } from '../shared/domain/history/other-edit.ts'
import { changesOf, clashesOf, type Fields, fieldsOf, type ValuesOf } from '../shared/domain/record-fields.ts'
import { type Clash, Refusal, type StaleEdit } from '../shared/domain/refusal.ts'

/**
 * Refuses an edit that was made on an older state of the record, and shows both values of every field that differs.
 * Nothing is overwritten. Where a value must be looked up to be told, `fields` is only asked for once it is refused.
 */
export function assertFresh(
  seen: { revision: number },
  stored: { revision: number; id?: string },
  fields: readonly Clash[] | (() => readonly Clash[]),
): void {
  if (seen.revision === stored.revision) return
  const clashes = (typeof fields === 'function' ? fields() : fields).filter(({ theirs, yours }) => theirs !== yours)
  throw staleRefusal({
    id: stored.id,
    seen: seen.revision,
    stored: stored.revision,
    clashes,
    say: (changed) => `この記録は、開いた後に、${changed}。${whatToDo(clashes)}`,
  })
}

/** Whose edit it met is looked up once it is refused (`edits/met.ts`); until then it is somewhere else. */
const staleRefusal = ({ clashes, ...stale }: StaleEdit & { clashes: readonly Clash[] }) =>
  new Refusal('conflict', stale.say(changedElsewhere), { clashes, stale })

/** A deed that carries no values of its own has none to choose between. */
const whatToDo = (clashes: readonly Clash[]): string =>
  clashes.length > 0
    ? '両方の値を見比べて、残す方を選んでください。'
    : '今の内容を確かめてから、もう一度操作してください。'

/**
 * Refuses a creation that comes again under its id with other words, and shows both values: the answer to the first may have
 * been lost, and what was improved meanwhile must neither be dropped nor overwrite it. The same words once more are
 * harmless. `yours` is what the creation would have stored.
 */
export function assertSameWords<const Of extends Fields>(
  fields: Of,
  stored: ValuesOf<NoInfer<Of>>,
  yours: ValuesOf<NoInfer<Of>>,
  titleOf?: (id: string) => string,
): void {
  const differing = changesOf(fieldsOf(fields, stored), fieldsOf(fields, yours)).after
  const clashes = clashesOf(fields, stored, yours, titleOf).filter(({ field }) => field in differing)
  if (clashes.length > 0) throw new Refusal('conflict', savedAlready(clashes), { clashes })
}

const savedAlready = (clashes: readonly Clash[]): string =>
  `この記録は、先に送った内容で保存されています。${clashes.map(({ label }) => `「${label}」`).join('')}が違います。両方の値を見比べ、直すときは保存された記録を開いて直してください。`

/** Refuses a creation under an id that another record bears: a repeat is harmless, a mix-up must not pass as one. */
export function assertSameRecord(same: boolean): void {
  if (!same)
    throw new Refusal(
      'conflict',
      'この記録の番号は、すでにほかの記録に使われています。画面を開き直してから、もう一度入れてください。',
    )
}

export const missing = (what: string) =>
  new Refusal('missing', `${what}が見つかりません。消されたか、別の台帳のものです。一覧から開き直してください。`)

/** Whether a row was not taken because it does not fit its table, or what stands there already. */
export const isUnfit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
