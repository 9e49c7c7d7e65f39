import { sayOtherEdit } from '../../shared/domain/history/other-edit.ts'
import type { Clash, OtherEdit, Refusal } from '../../shared/domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { ReadDb } from '../connection.ts'
import type { Sight } from '../sight/sight.ts'
import { storedAuditDetail } from '../stored/audit-detail.ts'
import { auditEntriesOn } from '../tables/office/found-deeds.ts'
import type { Deed, Told } from './telling.ts'
import { toldOf } from './told.ts'

/** The operation that was refused, and for whom. */
interface Refused {
  readonly db: ReadDb
  readonly caller: Caller
  readonly sight: Sight
  readonly name: string
  readonly input: unknown
}

/** What a stale edit is told: which revision is stored, and who made it, for the record and for each of its fields. */
interface Met {
  readonly message: string
  readonly clashes: readonly Clash[]
  readonly stale: { readonly revision: number; readonly by: OtherEdit | null }
}

/**
 * Whose edit a stale one met, and when it was made, from the record of deeds. Read only once an edit is refused. Where the
 * record does not account for every revision (an older program noted less), nobody is named rather than the wrong one.
 */
export function metBy(refused: Refused, { message, clashes, stale }: Refusal): Met | null {
  if (stale === null) return null
  const { db, name, input } = refused
  const told = toldOf(db, name, input, stale.id)
  const since = told === undefined ? [] : madeSince(deedsOn(db, told.subjects), told, stale)
  const say = (deed: Deed) => edit(refused, deed)
  const [newest] = since
  if (told === undefined || newest === undefined)
    return { message, clashes, stale: { revision: stale.stored, by: null } }
  const by = say(newest)
  return {
    message: stale.say(`${sayOtherEdit(by)}変更しました`),
    clashes: clashes.map((clash) => {
      const changed = since.filter((deed) => told.changes(deed)?.includes(clash.field) ?? true)
      const [last] = changed
      if (last === undefined) return { ...clash, by: null }
      return { ...clash, by: say(last), ...(isUntouched(clash, changed.at(-1), input) ? { untouched: true } : {}) }
    }),
    stale: { revision: stale.stored, by },
  }
}

/** What was sent of a field is what stood there before the first of those deeds. */
function isUntouched({ field }: Clash, first: Deed | undefined, input: unknown): boolean {
  const [before, sent] = [first?.detail['before'], input].map((of) =>
    typeof of === 'object' && of !== null && field in of ? JSON.stringify(Reflect.get(of, field)) : undefined,
  )
  return before !== undefined && before === sent
}

const deedsOn = (db: ReadDb, subjects: readonly string[]): readonly Deed[] =>
  auditEntriesOn(db, subjects).map(({ detail, ...row }) => ({
    ...row,
    detail: storedAuditDetail.read(detail, `entry ${row.seq}`),
  }))

/** The deeds that made the record newer than the caller saw it, the newest first; none where they cannot be told for sure. */
function madeSince(
  deeds: readonly Deed[],
  told: Told,
  { seen, stored }: { seen: number; stored: number },
): readonly Deed[] {
  const end = told.ends === undefined ? -1 : deeds.findIndex(told.ends)
  // It is gone: its end is what the caller has not seen.
  if (stored === 0) return end === -1 ? [] : deeds.slice(end, end + 1)
  const own = (end === -1 ? deeds : deeds.slice(0, end)).filter(told.touches)
  const making = told.countsMaking ? 0 : 1
  if (own.length !== stored - making) return []
  return seen < stored ? own.slice(0, stored - seen) : own
}

/** Who did what is the office's alone; to the others it was somebody else, unless it was themselves. */
function edit({ caller, sight }: Refused, { who, at }: Deed): OtherEdit {
  const self = who === caller.name
  return { who: self || sight.office.history ? who : null, self, at }
}
