import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Person } from '../../../db/caller.ts'
import {
  copiesFolder,
  copiesHere,
  copiesIn,
  goesAlong,
  type NamedCopy,
  readCopyName,
} from '../../../db/copies/names.ts'
import type { Office } from '../../../db/office.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { type CopyReason, type CopyStanding, copiesToRemove, copyIsDue } from '../../../shared/domain/office/copies.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { JobRunner } from '../jobs/runner.ts'
import type { Log } from '../log.ts'
import type { Unfinished } from '../on-this-pc/unfinished.ts'
import { forgetClosing, keepClosing, lastClosing } from './last-closing.ts'
import { keptIn, type Looks } from './listed.ts'
import { bytesOf, removeCopy } from './placed.ts'
import { folderInSecond, isPresent, secondPlaceOf } from './second-place.ts'

export interface KeeperOptions {
  readonly office: Office
  readonly jobs: JobRunner
  readonly home: string
  readonly clock: () => Date
  readonly log: Log
  readonly looks: Looks
  readonly unfinished: Unfinished
  /** Something about the copies is other than it was. */
  readonly changed: () => void
  /** False: copies are made only when they are asked for. */
  readonly byItself: boolean
}

/** Of the copy at closing: it is being made, it is there, or why it is not. */
export type ClosingCopy = { readonly is: 'begun' | 'made' } | { readonly is: 'failed'; readonly problem: string }
export type TellClosing = (copy: ClosingCopy) => void

/** Makes the copies that nobody asks for, brings them to the second place, and makes room. */
export interface CopyKeeper {
  /** Why the last copy was not made, or not brought to the second place; null where it was. */
  readonly problem: string | null
  readonly looks: Looks
  standing(): CopyStanding
  /** A copy now; answers where it lies. */
  make(why: CopyReason): Promise<string>
  /** Whatever is due at this moment. */
  tend(): Promise<void>
  /** The day's work, before the office is closed; `told`: that it is being copied, and how that ended. */
  atClose(told?: TellClosing): Promise<void>
  close(): void
}

const everyMs = 60_000
/** Copies of this PC that are asked how far they go: of clocks that jumped the newest by name need not be the last one made. */
const asked = 5

export function createCopyKeeper(options: KeeperOptions): CopyKeeper {
  const { office, jobs, home, clock, log, looks, unfinished, changed, byItself } = options
  const { file } = office
  let problem: string | null = null
  const owed = lastClosing(home, file)
  let busy: Promise<void> = Promise.resolve()
  /** What this run has made last: under a clock that was set back it does not stand first by its name. */
  let made: NamedCopy | undefined

  function newest(): { copy: NamedCopy; seq: number } | undefined {
    return [...copiesHere(file).slice(0, asked), ...(made === undefined ? [] : [made])]
      .flatMap((copy) => {
        const seq = looks(copy)?.head?.seq
        return seq === undefined ? [] : [{ copy, seq }]
      })
      .toSorted((a, b) => b.seq - a.seq)[0]
  }

  function standing(): CopyStanding {
    const [last, newestCopy] = [office.lastDeed(), newest()]
    return {
      covered: newestCopy?.seq ?? 0,
      last: last.seq,
      lastAt: last.at,
      copiedAt: newestCopy?.copy.at ?? null,
      now: toJst(clock().toISOString()),
    }
  }

  async function make(why: CopyReason): Promise<string> {
    const caller = inTheNameOf(office)
    const id = jobs.start({ name: 'office.backup', input: { why }, caller })
    await jobs.ended(id)
    const reply = jobs.complete(office.call('jobs.status', { id }, caller))
    if (!reply.ok)
      throw new Refusal(reply.problem.code === 'broken' ? 'busy' : reply.problem.code, reply.problem.message)
    // The ledger's own shape, checked by the door.
    const { output, problem: failed } = reply.value as JobEnd
    if (output === null) throw new Refusal('busy', failed?.message ?? 'バックアップを作れませんでした。')
    const path = join(copiesFolder(file), output.name)
    made = readCopyName(file, path) ?? undefined
    return path
  }

  function makeRoom(folder: string): void {
    const [first] = copiesHere(file).flatMap((copy) => looks(copy)?.head?.first ?? [])
    if (first === undefined) return
    const removed = copiesToRemove(keptIn(file, folder, first, looks))
    for (const { name } of removed) removedNow(join(folder, name))
  }

  async function bringToSecond(): Promise<void> {
    const second = secondPlaceOf(home, file)
    const last = newest()?.copy
    if (second === undefined || last === undefined || !isPresent(second, file)) return
    const to = join(folderInSecond(second, file), basename(last.path))
    if (existsSync(to)) return
    const { writeWhole } = await import('../write-whole.ts')
    for (const end of goesAlong)
      if (existsSync(`${last.path}${end}`))
        await writeWhole(`${to}${end}`, bytesOf(`${last.path}${end}`), { unfinished })
    await writeWhole(to, bytesOf(last.path), { unfinished })
    makeRoom(folderInSecond(second, file))
    changed()
  }

  /** One after the other; what goes wrong is said in 守り and tried again a minute later. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    busy = busy.then(work).then(
      () => told(null),
      (error: unknown) => {
        if (!(error instanceof Refusal)) log.defect(error, 'copies')
        told(
          error instanceof Refusal
            ? error.message
            : 'バックアップを作れませんでした。記録(defects.log)に書き留めました。',
        )
      },
    )
    return busy
  }
  function told(words: string | null): void {
    if (problem === words) return
    problem = words
    changed()
  }

  const keep = async (due: boolean) => {
    if (due) {
      await make('daily')
      makeRoom(copiesFolder(file))
      changed()
    }
    await bringToSecond()
  }
  const tend = () => inTurn(() => keep(byItself && copyIsDue(standing())))
  const timer = byItself ? setInterval(() => void tend(), everyMs) : undefined
  timer?.unref()

  return {
    get problem() {
      if (problem !== null || owed === null) return problem
      return standing().covered < owed.last ? owed.words : null
    },
    looks,
    standing,
    make,
    tend,
    async atClose(tell) {
      clearInterval(timer)
      if (!byItself) return busy
      const { covered, last, now: at } = standing()
      const due = last > covered
      if (due) {
        tell?.({ is: 'begun' })
        keepClosing(home, { file, at, last, problem: '' })
      }
      await inTurn(() => keep(due))
      if (!due) return
      // What was not brought to the second place alone is made up by itself, and lies here.
      const failed = standing().covered < last ? problem : null
      if (failed === null) forgetClosing(home, file)
      else keepClosing(home, { file, at, last, problem: failed })
      tell?.(failed === null ? { is: 'made' } : { is: 'failed', problem: failed })
    },
    close: () => clearInterval(timer),
  }
}

interface JobEnd {
  readonly output: { readonly name: string } | null
  readonly problem: { readonly message: string } | null
}

/** Nobody asked, but the ledger of jobs says in whose name: the program itself, with the rights of the first 担当. */
function inTheNameOf(office: Office): Person {
  const officer = office.profiles().find(({ role }) => role === 'officer')
  if (officer === undefined) throw new Refusal('missing', '担当がいないため、バックアップを作れません。')
  return { profileId: officer.id, name: '自動', role: 'officer' }
}

/** What is held now goes with the next one. */
function removedNow(path: string): void {
  try {
    removeCopy(path)
  } catch {
    // By a virus scanner, or by somebody who looks at it.
  }
}

/** The newest copy that lies in the second place, by its name. */
export const lastInSecond = (file: string, second: string): NamedCopy | undefined =>
  copiesIn(file, folderInSecond(second, file))[0]
