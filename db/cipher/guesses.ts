import { Refusal } from '../../shared/domain/refusal.ts'

/** How often something that is asked for was typed wrongly, over all starts of the program on this PC. */
interface Guess {
  /** In a row. */
  readonly count: number
  /** When the last was made (milliseconds), after which some wait. */
  readonly last: number
  /** Of those, how many no record of deeds tells of. */
  readonly untold: number
}

/** Where the counts lie; a text of our own form, or nothing yet. */
export interface GuessStore {
  read(): string
  write(text: string): void
}

export interface Guesses {
  /** Refuses to try once more before the time has come. `what` is a key's or a person's id; `words`, of a passphrase or key. */
  assertMayTry(what: string, words: { typed: string; not: string }): void
  failed(what: string): void
  passed(what: string): void
  /** What no record tells of yet, by what it was of. */
  untold(): ReadonlyMap<string, number>
  told(what: string): void
}

const free = 5
const minute = 60_000
const longest = 64 * minute

const waitAfter = (count: number): number => (count < free ? 0 : Math.min(minute * 2 ** (count - free), longest))

/** Five wrong ones close it for a minute, each further one for twice as long, so that guessing does not pay. */
export function createGuesses(clock: () => Date, store: GuessStore = inMemory()): Guesses {
  const all = () => readGuesses(store.read())
  function change(what: string, make: (before: Guess) => Guess): void {
    const guesses = all()
    const next = make(guesses.get(what) ?? { count: 0, last: 0, untold: 0 })
    if (next.count === 0 && next.untold === 0) guesses.delete(what)
    else guesses.set(what, next)
    store.write([...guesses].map(([key, { count, last, untold }]) => `${key} ${count} ${last} ${untold}\n`).join(''))
  }
  return {
    assertMayTry(what, { typed, not }) {
      const now = clock().getTime()
      // A clock that was set back does not close anything for longer than the wait itself.
      if (now < (all().get(what)?.last ?? 0)) change(what, (before) => ({ ...before, last: now }))
      const { count = 0, last = 0 } = all().get(what) ?? {}
      const left = last + waitAfter(count) - now
      if (left <= 0) return
      throw new Refusal(
        'forbidden',
        `${typed}の間違いが続いたため、${Math.ceil(left / minute)}分間${not}。少し待ってください。`,
      )
    },
    failed: (what) =>
      change(what, ({ count, untold }) => ({ count: count + 1, last: clock().getTime(), untold: untold + 1 })),
    passed(what) {
      if (all().has(what)) change(what, (before) => ({ ...before, count: 0 }))
    },
    untold: () => new Map([...all()].flatMap(([what, { untold }]) => (untold > 0 ? [[what, untold]] : []))),
    told(what) {
      if (all().has(what)) change(what, (before) => ({ ...before, untold: 0 }))
    },
  }
}

function readGuesses(text: string): Map<string, Guess> {
  const lines = text.split('\n').map((line) => /^(\S+) (\d+) (\d+) (\d+)$/.exec(line))
  return new Map(
    lines.flatMap((found): [string, Guess][] => {
      const [, what = '', count, last, untold] = found ?? []
      return what === '' ? [] : [[what, { count: Number(count), last: Number(last), untold: Number(untold) }]]
    }),
  )
}

function inMemory(): GuessStore {
  let text = ''
  return {
    read: () => text,
    write(next) {
      text = next
    },
  }
}
