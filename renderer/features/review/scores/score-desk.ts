import { createStore, type StoreApi } from 'zustand'
import type { Clash, OtherEdit } from '../../../../shared/domain/refusal.ts'
import { ProblemError } from '../../../api/client.ts'
import type { GridSheet, Sheet } from '../records.ts'

/** One thing put on a sheet: a score with or without its remark, or the words about the whole. */
export type SheetEdit =
  | {
      readonly sheetId: string
      readonly part: 'score'
      readonly criterionId: string
      readonly raw: number | null
      readonly remark?: string
    }
  | { readonly sheetId: string; readonly part: 'comment'; readonly comment: string }

interface Waiting {
  readonly edit: SheetEdit
  /** What the sheet looked like when it was typed. */
  readonly seen: Sheet
}

export type Mark = { readonly state: 'saving' } | { readonly state: 'failed'; readonly why: string }
type Marked = Waiting & { readonly mark: Mark }

/** An edit that somebody else came before. */
interface Clashed {
  readonly waiting: Waiting
  readonly clashes: readonly Clash[]
  /** Whose it was, and when; null where nobody can be named. */
  readonly by: OtherEdit | null
}

export interface ScoreDesk {
  /** By sheet and part: typed, and not yet stored. */
  readonly typed: Readonly<Record<string, Marked>>
  /** The newest state of each sheet that an answer has brought, by sheet. */
  readonly kept: Readonly<Record<string, Sheet>>
  /** Edits somebody else came before, one a sheet at most; the sheet's later edits wait for the choice. */
  readonly clashed: readonly Clashed[]
  put: (edit: SheetEdit, seen: Sheet) => void
  /** Puts back what stood there when `seen` was shown; where that is refused it changes nothing and throws the refusal. */
  putBack: (edit: SheetEdit, seen: Sheet) => Promise<void>
  /** Sends again what could not be stored. */
  retry: () => void
  /** The first clash is answered; then the next one is asked. */
  /** But for these fields, which stay as they are stored. */
  keepYours: (theirs?: readonly string[]) => Promise<void>
  takeTheirs: () => Promise<void>
  /** When nothing is under way any more. */
  settled: () => Promise<void>
}

export interface ScoreDeskLine {
  send: (edit: SheetEdit, revision: number) => Promise<Sheet>
  /** The sheet as it is stored now; undefined when it is gone. */
  ask: (sheetId: string) => Promise<Sheet | undefined>
  /** For 「保存済み」 in the top bar. */
  tell: { begin: () => void; succeed: () => void; refuse: () => void; fail: (why: string) => void }
}

const partOf = (edit: SheetEdit): string => (edit.part === 'comment' ? 'comment' : edit.criterionId)
export const keyOfPart = (sheetId: string, part: string): string => `${sheetId}/${part}`
const keyOf = (edit: SheetEdit): string => keyOfPart(edit.sheetId, partOf(edit))

const asStored = (edit: SheetEdit, sheet: Sheet): string =>
  edit.part === 'comment'
    ? sheet.comment
    : JSON.stringify([
        sheet.scores[edit.criterionId] ?? null,
        edit.remark === undefined ? null : (sheet.remarks[edit.criterionId] ?? ''),
      ])
const asTyped = (edit: SheetEdit): string =>
  edit.part === 'comment' ? edit.comment : JSON.stringify([edit.raw, edit.remark ?? null])

/**
 * Stores what is typed on one reviewer's sheets. Every sheet has a line of its own: its edits go one after another, each
 * with the revision the one before it brought, so that fast typing never meets itself. An edit that somebody else came
 * before is sent again if the other touched another part, and else the officer is asked.
 */
export function createScoreDesk({ send, ask, tell }: ScoreDeskLine): StoreApi<ScoreDesk> {
  const lines = new Map<string, { queue: Waiting[]; running: Promise<void> | null }>()
  const lineOf = (sheetId: string) => {
    const line = lines.get(sheetId) ?? { queue: [], running: null }
    lines.set(sheetId, line)
    return line
  }

  /** By sheet and part: the sheet as the answer to this window's last edit of the part. */
  const mine = new Map<string, Sheet>()

  return createStore<ScoreDesk>((set, get) => {
    const mark = (waiting: Waiting, how: Mark) =>
      set({ typed: { ...get().typed, [keyOf(waiting.edit)]: { ...waiting, mark: how } } })
    const keep = (sheet: Sheet) => {
      if (sheet.revision >= (get().kept[sheet.id]?.revision ?? 0)) set({ kept: { ...get().kept, [sheet.id]: sheet } })
    }
    /** Takes the mark off, unless something newer was typed meanwhile. */
    const stored = ({ edit }: Waiting) => {
      const key = keyOf(edit)
      if (lineOf(edit.sheetId).queue.some((each) => keyOf(each.edit) === key)) return
      set({ typed: Object.fromEntries(Object.entries(get().typed).filter(([each]) => each !== key)) })
    }

    /** The state the edit was made on: what was on the screen, or what this very window has stored there since. */
    const baseOf = ({ edit, seen }: Waiting): Sheet => {
      const own = mine.get(keyOf(edit))
      return own !== undefined && own.revision > seen.revision ? own : seen
    }

    /** Null when it is settled, one way or the other; else what the officer must choose, and how the office refused it. */
    async function store(waiting: Waiting, tries = 0): Promise<(Clashed & { readonly refusal: ProblemError }) | null> {
      const { edit } = waiting
      const base = baseOf(waiting)
      const newest = get().kept[edit.sheetId] ?? base
      const untouched = asStored(edit, newest) === asStored(edit, base)
      // Touched by somebody else: sent on the old revision, so that the office says what differs.
      const revision = untouched ? Math.max(newest.revision, base.revision) : base.revision
      try {
        const sheet = await send(edit, revision)
        mine.set(keyOf(edit), sheet)
        keep(sheet)
        return null
      } catch (failure) {
        if (!(failure instanceof ProblemError)) throw failure
        const now = failure.problem.code === 'conflict' ? await ask(edit.sheetId).catch(() => undefined) : undefined
        if (now === undefined || now.state !== 'open' || now.revision === revision) throw failure
        keep(now)
        if (asStored(edit, now) === asTyped(edit)) return null
        if (asStored(edit, now) === asStored(edit, base) && tries < 5) return store(waiting, tries + 1)
        const { clashes, stale } = failure.problem
        return { waiting: { edit, seen: now }, clashes, by: stale?.by ?? null, refusal: failure }
      }
    }

    async function drain(sheetId: string): Promise<void> {
      const line = lineOf(sheetId)
      for (let next = line.queue.shift(); next !== undefined; next = line.queue.shift()) {
        tell.begin()
        try {
          const clash = await store(next)
          if (clash !== null) {
            set({ clashed: [...get().clashed, clash] })
            tell.refuse()
            return
          }
          stored(next)
          tell.succeed()
        } catch (failure) {
          const why = failure instanceof Error ? failure.message : String(failure)
          tell.fail(why)
          mark(next, { state: 'failed', why })
        }
      }
    }
    const isClashed = (sheetId: string) => get().clashed.some(({ waiting }) => waiting.edit.sheetId === sheetId)
    const run = (sheetId: string) => {
      const line = lineOf(sheetId)
      if (line.running !== null || isClashed(sheetId)) return
      line.running = drain(sheetId).finally(() => {
        line.running = null
      })
    }
    /** One deed on the sheet's line by itself; what is typed meanwhile goes after it. */
    async function alone<T>(sheetId: string, deed: () => Promise<T>): Promise<T> {
      const line = lineOf(sheetId)
      while (line.running !== null) await line.running
      const turn = deed()
      const over = () => undefined
      line.running = turn.then(over, over).finally(() => {
        line.running = null
        if (line.queue.length > 0) run(sheetId)
      })
      return turn
    }
    const enqueue = (waiting: Waiting, first = false) => {
      const line = lineOf(waiting.edit.sheetId)
      const key = keyOf(waiting.edit)
      const same = line.queue.find((each) => keyOf(each.edit) === key)
      const rest = line.queue.filter((each) => each !== same)
      // What was typed over before it was sent is not sent; what was seen first still counts.
      const merged = same === undefined ? waiting : { edit: merge(same.edit, waiting.edit), seen: same.seen }
      line.queue = first ? [merged, ...rest] : [...rest, merged]
      mark(merged, { state: 'saving' })
      run(waiting.edit.sheetId)
    }

    return {
      typed: {},
      kept: {},
      clashed: [],
      put: (edit, seen) => enqueue({ edit, seen }),
      putBack: async (edit, seen) => {
        await get().settled()
        // What stands there never reached the office: what was typed before it stands there again, marked like it.
        if (get().typed[keyOf(edit)] !== undefined) {
          enqueue({ edit, seen })
          return get().settled()
        }
        const clash = await alone(edit.sheetId, () => store({ edit, seen }))
        if (clash !== null) throw clash.refusal
      },
      retry: () => {
        for (const { mark: how, ...waiting } of Object.values(get().typed)) if (how.state === 'failed') enqueue(waiting)
      },
      keepYours: async (theirs = []) => {
        const [first, ...rest] = get().clashed
        if (first === undefined) return
        set({ clashed: rest })
        const { edit, seen } = first.waiting
        enqueue({ edit: withTheirs(edit, seen, theirs), seen }, true)
        await get().settled()
      },
      takeTheirs: async () => {
        const [first, ...rest] = get().clashed
        if (first === undefined) return
        set({ clashed: rest })
        stored(first.waiting)
        run(first.waiting.edit.sheetId)
        await get().settled()
      },
      settled: async () => {
        const running = () => [...lines.values()].flatMap((line) => line.running ?? [])
        // What was typed behind a deed that went by itself begins when that is over.
        while (running().length > 0) await Promise.all(running())
      },
    }
  })
}

/** The edit with what is stored on the sheet in these fields. */
function withTheirs(edit: SheetEdit, sheet: Sheet, theirs: readonly string[]): SheetEdit {
  if (edit.part === 'comment') return edit
  const raw = sheet.scores[edit.criterionId] ?? null
  const remark = sheet.remarks[edit.criterionId] ?? ''
  return {
    ...edit,
    ...(theirs.includes('raw') ? { raw } : {}),
    ...(theirs.includes('remark') ? { remark } : {}),
  }
}

const merge = (before: SheetEdit, after: SheetEdit): SheetEdit =>
  before.part === 'score' && after.part === 'score' && before.remark !== undefined && after.remark === undefined
    ? { ...after, remark: before.remark }
    : after

/** The sheet with what was answered since it was read. */
export const newestOf = (sheet: GridSheet, desk: Pick<ScoreDesk, 'kept'>): GridSheet => {
  const kept = desk.kept[sheet.id]
  return kept !== undefined && kept.revision > sheet.revision ? { ...sheet, ...kept } : sheet
}

/** The sheet as the eye should see it: with what is typed, stored or not. The sheet itself where there is nothing else to see. */
export function shownSheet(sheet: GridSheet, desk: Pick<ScoreDesk, 'kept' | 'typed'>): GridSheet {
  const newest = newestOf(sheet, desk)
  const typed = Object.values(desk.typed).filter(({ edit }) => edit.sheetId === sheet.id)
  if (typed.length === 0) return newest
  const scores = { ...newest.scores }
  const remarks = { ...newest.remarks }
  let { comment } = newest
  for (const { edit } of typed) {
    if (edit.part === 'comment') comment = edit.comment
    else {
      scores[edit.criterionId] = edit.raw
      if (edit.remark !== undefined) remarks[edit.criterionId] = edit.remark
    }
  }
  return { ...newest, scores, remarks, comment }
}
