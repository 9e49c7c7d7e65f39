import { dirname } from 'node:path'
import type { Caller } from '../../../db/caller.ts'
import { erasedUntil } from '../../../db/copies/differs.ts'
import { assertSound } from '../../../db/copies/look.ts'
import type { Office } from '../../../db/office.ts'
import { syncFolder } from '../../../db/upkeep/beside.ts'
import { whyCopyStays } from '../../../shared/domain/office/copies.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { Seats } from '../seats.ts'
import type { ListedCopy } from './listed.ts'
import { removeCopy } from './placed.ts'

export interface Removing {
  readonly office: Office
  /** All that lie on this PC and in the second place. */
  readonly copies: readonly ListedCopy[]
  /** Empty: every one that holds what was erased. */
  readonly name: string
  readonly reason: string
  readonly caller: Caller
}

/**
 * Removes copies that hold what was erased, wherever they lie, and answers their names: recorded first. Only what is known for a copy
 * of this very office goes, and never while there is no newer one that has just been examined whole.
 */
export function removeCopies(
  { nativeBinding, keys }: Pick<Seats, 'nativeBinding' | 'keys'>,
  { office, copies, name, reason, caller }: Removing,
): string[] {
  const { first } = office.atDesk()
  const seqOf = ({ head }: ListedCopy) => (head?.first === first ? head.seq : null)
  const until = erasedUntil({ file: office.file, nativeBinding, key: office.key })
  const asked = copies.filter((copy) => (name === '' ? holds(seqOf(copy), until) : copy.name === name))
  if (asked.length === 0)
    throw new Refusal(
      'missing',
      name === ''
        ? '消去した内容が残っているバックアップはありません。'
        : `このバックアップは見つかりません: ${name}。一覧を開き直してください。`,
    )
  const newest = newestSound(copies, seqOf, (copy) =>
    assertSound({ file: copy.path, nativeBinding, key: keys.of(copy.path) }),
  )
  const judged = asked.map((copy) => ({
    copy,
    why: whyCopyStays({ name: copy.name, seq: seqOf(copy) }, { erasedUntil: until, newest }),
  }))
  const going = judged.filter(({ why }) => why === null).map(({ copy }) => copy)
  const [refused] = judged.flatMap(({ why }) => why ?? [])
  if (refused !== undefined && (name !== '' || going.length === 0)) throw new Refusal('conflict', refused)
  const names = [...new Set(going.map((copy) => copy.name))]
  office.note('office.copiesRemoved', { reason, count: names.length, copies: names.join('、') }, caller)
  const held = going.filter((copy) => !isRemoved(copy.path))
  if (held.length > 0)
    throw new Refusal(
      'busy',
      `ほかのプログラムが使っているため、消せないバックアップがあります: ${held.map(({ path }) => path).join('、')}。閉じてから、もう一度消してください。`,
    )
  for (const folder of new Set(going.map(({ path }) => dirname(path)))) syncFolder(folder)
  return names
}

const holds = (seq: number | null, erasedTo: number): boolean => seq !== null && seq < erasedTo

/** To which entry the newest goes that passes the examination now; 0 where none does. */
function newestSound(
  copies: readonly ListedCopy[],
  seqOf: (copy: ListedCopy) => number | null,
  examine: (copy: ListedCopy) => void,
): number {
  const newestFirst = copies
    .flatMap((copy) => {
      const seq = seqOf(copy)
      return seq === null ? [] : [{ copy, seq }]
    })
    .toSorted((a, b) => b.seq - a.seq)
  for (const { copy, seq } of newestFirst)
    try {
      examine(copy)
      return seq
    } catch (error) {
      // Said where somebody wants to go back to it; here it is no reason to let another one go.
      if (!(error instanceof Refusal)) throw error
    }
  return 0
}

function isRemoved(path: string): boolean {
  try {
    removeCopy(path)
    return true
  } catch {
    return false
  }
}
