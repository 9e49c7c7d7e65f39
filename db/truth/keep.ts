import { statSync } from 'node:fs'
import type { Doubt } from '../../shared/domain/office/doubt.ts'
import { doubtRefusal } from '../../shared/domain/office/doubt.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { entryAt, lastEntry } from '../audit.ts'
import { type ConnectionOptions, isDamage, isOfDrive, sql, storageRefusal, type WriteDb } from '../connection.ts'
import { lacksTriggers } from '../migrate.ts'
import { storedAuditDetail } from '../stored/audit-detail.ts'
import { lastDeed } from '../tables/office/deeds-after.ts'
import { lastDeedAt } from '../tables/office/found-deeds.ts'
import { type Beside, openBeside } from './head.ts'
import { watchPlace } from './in-place.ts'
import { headOf, judgeHead } from './judge.ts'
import { pagesOfLog } from './log-pages.ts'
import { isAnother, lookAtPages, type PageSums, pageSums } from './pages.ts'
import { openRaw, type Raw, tellKnown } from './raw.ts'

/** What stands beside the office file and is true of it: the head of the record of deeds, and a sum of each page. */
export interface Kept {
  readonly beside: Beside
  readonly raw: Raw
  readonly sums: PageSums
  /** Before the last connection is closed: SQLite then takes in what the log holds, whatever comes of it. */
  letGo(): void
  close(): void
}

export function openKept(at: ConnectionOptions): Kept {
  const { file } = at
  const raw = openRaw(at)
  const beside = openBeside(file)
  const sums = pageSums(beside, raw)
  let open = true
  return {
    beside,
    raw,
    sums,
    letGo() {
      if (open) sums.forget(pagesOfLog(file))
    },
    close() {
      open = false
      raw.close()
      beside.close()
    },
  }
}

export interface Truth {
  /** What is doubtful, as long as no officer has said why it may be so. */
  readonly doubts: readonly Doubt[]
  /** Before a command: refuses to save to a file that is doubtful, or no longer there. */
  before(name: string): void
  /** After each commit and before it is acknowledged. */
  committed(at?: string): void
  /** Everything that the log holds goes into the file; answers whether it went: who reads an older moment keeps it. */
  takeIn(): boolean
  /** An officer has said why: from here on the file as it is counts. */
  accepted(): void
  /** Before another file takes the place of this one: of its pages nothing is known, and the head says that it is open. */
  handOver(): void
  /** Something was written that makes the file doubtful. */
  lookAgain(): void
  close(): void
}

/** The deed by which an office has gone to another PC: as long as it is the last one, the file here is only read. */
export const moving = 'office.moved'

/** The command by which an officer says why a doubtful file is to be used. */
export const accepting = 'audit.accept'

/** Saves, and pages in the log, at which it is taken into the file: 2 MB, so that nobody waits more than a moment for it. */
const full = { saves: 100, pages: 500 }
/** Pages at which it is not left to the next turn any more: many saves stand in this one. */
const overfull = 4 * full.pages
/** Up to here (bytes) a log is written over from its beginning: one that grows with each save costs it a good third more. */
const keptLog = 16 * 1024 * 1024
/** Pages that are counted in one go while nobody waits, and how long (ms) until the next. */
const slice = { pages: 256, pause: 40 }
/** Slices that a closing waits for: 64 MB. */
const mostAtClose = 64

export function keepTruth(db: WriteDb, { beside, raw, sums }: Kept): Truth {
  const { file } = raw
  const place = watchPlace(file)
  let doubts = doubtsOf(db, beside, raw)
  let begun = false
  let saves = 0
  let tried = 0
  let due: NodeJS.Immediate | undefined

  function takeIn(how: 'TRUNCATE' | 'RESTART' = 'TRUNCATE'): boolean {
    const log = pagesOfLog(file)
    sums.forget(log)
    const [{ busy }] = db.pragma(`wal_checkpoint(${how})`) as [{ busy: number }]
    sums.adopt(log)
    return busy === 0
  }
  /**
   * What was committed stands, and nobody is told otherwise: on a full disk the log stays as it is, and is tried again when it
   * has grown. Damage is told by whatever reads the page, and by the examination.
   */
  function tryTakingIn(): boolean {
    try {
      const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
      return takeIn(size < keptLog ? 'RESTART' : 'TRUNCATE')
    } catch (error) {
      if (storageRefusal(error) || isDamage(error) || isOfDrive(error)) return false
      throw error
    }
  }
  function lightenLog(pages: number): void {
    notLater()
    saves = 0
    // Where a job still reads an older moment, it is tried again once the log has grown as much again.
    tried = tryTakingIn() ? 0 : pages
  }
  /** In a turn of its own: who saved has the answer first. */
  function later(): void {
    due ??= setImmediate(() => {
      due = undefined
      whileNobodyWaits(() => {
        if (db.open) lightenLog(pagesInLog(db))
      })
    })
  }
  function notLater(): void {
    clearImmediate(due)
    due = undefined
  }
  let first: string | undefined
  function keepHead(closed: boolean, durably: boolean): void {
    first ??= entryAt(db, 1)?.hash
    const head = headOf(db, closed, first)
    if (head && (head.hash !== beside.head?.hash || head.closed !== beside.head.closed)) beside.keep(head, durably)
  }
  let timer: NodeJS.Timeout
  const countOn = () => {
    timer = setTimeout(
      () =>
        whileNobodyWaits(() => {
          if (db.open && sums.adoptSome(slice.pages)) countOn()
        }),
      slice.pause,
    )
    timer.unref()
  }
  if (doubts.length === 0) countOn()
  let latest = lastDeedAt(db)
  tellKnown(raw, { doubts: () => doubts, latest: () => latest })

  return {
    get doubts() {
      return doubts
    },
    before(name) {
      if (doubts.length > 0 && name !== accepting) throw new Refusal('conflict', doubtRefusal(doubts))
      place.assert()
      if (begun || doubts.length > 0) return
      // A power cut must not leave a head that says the program was closed after an older entry.
      keepHead(false, true)
      begun = true
    },
    committed(at = '') {
      place.assert()
      if (at > (latest ?? '')) latest = at
      if (doubts.length > 0) return
      keepHead(false, false)
      saves += 1
      const pages = pagesInLog(db)
      // It was begun anew behind the reader that had kept it.
      if (pages < tried) tried = 0
      if (pages - tried >= overfull) lightenLog(pages)
      else if (pages - tried >= full.pages || saves >= full.saves) later()
    },
    takeIn: () => takeIn(),
    accepted() {
      sums.renew()
      doubts = []
      begun = true
      keepHead(false, true)
      countOn()
    },
    handOver() {
      clearTimeout(timer)
      notLater()
      keepHead(false, true)
      sums.renew()
    },
    lookAgain() {
      doubts = doubtsOf(db, beside, raw)
    },
    close() {
      clearTimeout(timer)
      notLater()
      if (!db.open) return
      try {
        if (!takeIn() || doubts.length > 0) return
        for (let each = 0; each < mostAtClose && sums.adoptSome(slice.pages); each++);
        place.assert()
        beside.flush()
        keepHead(true, true)
      } catch (error) {
        // On a full disk the log stays beside the file, and is taken in at the next opening.
        if (!(error instanceof Refusal) && !storageRefusal(error)) throw error
      }
    },
  }
}

/** Nothing but housekeeping: where the drive fails, whoever saves next is told, and the program does not end of it. */
function whileNobodyWaits(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(storageRefusal(error) || isDamage(error) || isOfDrive(error))) throw error
  }
}

/** Those written since the log was last begun anew. */
const pagesInLog = (db: WriteDb): number => sql<[], { log: number }>(db, 'PRAGMA wal_checkpoint(NOOP)').get()?.log ?? 0

/** Looked at while opening: the head, the size, and as many pages as are read in a few milliseconds (8 MB). */
const looked = 2048

function doubtsOf(db: WriteDb, beside: Beside, raw: Raw): Doubt[] {
  const doubts: Doubt[] = []
  const kind = judgeHead(db, beside.head)
  if (kind !== null) doubts.push({ kind, count: Math.abs((lastEntry(db)?.seq ?? 0) - (beside.head?.seq ?? 0)) })
  else {
    const { changed } = lookAtPages(beside.handle, raw, looked)
    // The first page of an encrypted file could be read: where it is another, it was written with the key.
    const replaced = raw.key ? changed.includes(1) : isAnother(beside.handle, raw)
    if (changed.length > 0) doubts.push({ kind: replaced ? 'replaced' : 'pages', count: changed.length })
  }
  const last = lastDeed(db)
  if (last?.did === moving) {
    const { place } = storedAuditDetail.read(last.detail, `entry ${last.seq}`)
    doubts.push({ kind: 'moved', count: 1, place: String(place) })
  }
  if (lacksTriggers(db)) doubts.push({ kind: 'triggers', count: 1 })
  return doubts
}
