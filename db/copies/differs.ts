import { deedKindLabel, kindOfDeed } from '../../shared/domain/history/kinds.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { entryAt } from '../audit.ts'
import { type ConnectionOptions, isDamage, type ReadDb, storageRefusal } from '../connection.ts'
import { deedsAfter, lastErasure } from '../tables/office/deeds-after.ts'
import { headBeside } from '../truth/head.ts'
import { type CopyHead, headIn, reading } from './look.ts'

/** What an office holds that a copy of it does not. */
export interface Difference {
  /** How many deeds came after the copy. */
  readonly count: number
  /** By the kind of record; empty where only their number is known. */
  readonly kinds: { label: string; count: number }[]
  /** The last of them (ISO), null where it is not known. */
  readonly until: string | null
  /** The copy holds words that were erased after it. */
  readonly erased: boolean
}

/** An office that cannot be read still says beside it how far it had come; null where the copy is not of its record of deeds. */
export function differenceOf(at: ConnectionOptions, copy: CopyHead): Difference | null {
  try {
    return reading(at, (db) => differenceIn(db, copy))
  } catch {
    return fromBeside(at.file, copy)
  }
}

/** The entry up to which a copy holds words that were erased since; 0 where none were, or the office cannot be read. */
export function erasedUntil(at: ConnectionOptions): number {
  try {
    return reading(at, lastErasure)
  } catch (error) {
    // Damaged, held or of another key: said where it is opened. What is no fault of the file is one of ours.
    if (error instanceof Refusal || isDamage(error) || storageRefusal(error)) return 0
    throw error
  }
}

function fromBeside(file: string, copy: CopyHead): Difference | null {
  const head = headBeside(file)
  if (head === null) return { count: 0, kinds: [], until: null, erased: false }
  return head.first === copy.first
    ? { count: Math.max(0, head.seq - copy.seq), kinds: [], until: null, erased: false }
    : null
}

function differenceIn(db: ReadDb, copy: CopyHead): Difference | null {
  const head = headIn(db)
  if (head === null || entryAt(db, copy.seq)?.hash !== copy.hash) return null
  const kinds = new Map<string, number>()
  for (const { did, count } of deedsAfter(db, copy.seq)) {
    const kind = kindOfDeed(did)
    const label = kind === null ? 'そのほか' : deedKindLabel[kind]
    kinds.set(label, (kinds.get(label) ?? 0) + count)
  }
  return {
    count: head.seq - copy.seq,
    kinds: [...kinds].map(([label, count]) => ({ label, count })),
    until: head.seq > copy.seq ? head.at : null,
    erased: lastErasure(db) > copy.seq,
  }
}
