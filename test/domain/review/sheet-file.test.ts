import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Beside, compared, comparedScore, isTakeable } from '../../../shared/domain/review/sheet-file/compare.ts'
import {
  isKeyLike,
  readColumnKey,
  readMark,
  readRowKey,
  writeColumnKey,
  writeMark,
  writeRowKey,
} from '../../../shared/domain/review/sheet-file/keys.ts'
import { reminderText, standingOf } from '../../../shared/domain/review/sheet-file/standing.ts'
import { typedComment, typedScore } from '../../../shared/domain/review/sheet-file/typed.ts'

const score = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null })
const moment = fc.option(
  fc.integer({ min: 0, max: 9 }).map((n) => `2026-03-0${n + 1}T10:00:00+09:00`.replace('010T', '10T')),
  { nil: null },
)
const beside = fc.record({
  current: fc.record({ value: score, since: moment }),
  reference: score,
  savedAt: moment,
  state: fc.constantFrom('open' as const, 'submitted' as const, 'locked' as const, 'absent' as const),
}) satisfies fc.Arbitrary<Beside<number | null>>

describe('a value of a file beside the office’s', () => {
  it('never takes anything over from a blank, onto a closed sheet, or where it is the same', () => {
    fc.assert(
      fc.property(score, beside, (typed, given) => {
        const kind = compared(typed, null, given)
        if (typed === given.current.value) expect(['same', 'empty']).toContain(kind)
        else if (given.state !== 'open') expect(kind).toBe('closed')
        if (isTakeable(kind)) {
          expect(typed).not.toBeNull()
          expect(typed).not.toBe(given.current.value)
          expect(given.state).toBe('open')
        }
      }),
    )
  })

  it('takes over nothing that the office has changed since, unless the file was changed too and saved later', () => {
    fc.assert(
      fc.property(score, beside, (typed, given) => {
        if (!isTakeable(compared(typed, null, given)) || given.current.value === given.reference) return
        expect(typed).not.toBe(given.reference)
        expect(Date.parse(given.savedAt ?? '')).toBeGreaterThan(Date.parse(given.current.since ?? ''))
      }),
    )
  })

  it('is 同じ once it has been taken over', () => {
    fc.assert(
      fc.property(score, beside, (typed, given) => {
        if (!isTakeable(compared(typed, null, given))) return
        const after = { ...given, current: { value: typed, since: null }, reference: typed }
        expect(compared(typed, null, after)).toBe('same')
      }),
    )
  })

  it('names what is outside the scale before all else', () => {
    const open: Beside<number | null> = {
      current: { value: null, since: null },
      reference: null,
      savedAt: null,
      state: 'open',
    }
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (number) => {
        const kind = comparedScore(typedScore({ holds: 'number', number }), 5, open)
        expect(kind).toBe([0, 1, 2, 3, 4, 5].includes(number) ? 'new' : 'outOfRange')
      }),
    )
  })
})

describe('what was typed', () => {
  it('is a score in any width, with or without 点 and blanks', () => {
    const wide = (n: number) => String.fromCharCode(0xff10 + n)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('', '点', ' 点', '　点　'),
        fc.constantFrom('', ' ', '　'),
        (n, unit, blank) => {
          for (const digit of [String(n), wide(n), `${n}.0`, `${wide(n)}．０`])
            expect(typedScore({ holds: 'text', text: `${blank}${digit}${unit}${blank}` })).toMatchObject({
              how: 'number',
              value: n,
            })
        },
      ),
    )
  })

  it('is never guessed: a text with anything beside one number is unreadable', () => {
    for (const text of ['三', '3か4', '4/5', '5?', '約3', '①', 'A', '-', '3,4', '1e3', '0x5', '⁵点です', '３点と４点'])
      expect([text, typedScore({ holds: 'text', text }).how]).toEqual([text, 'unreadable'])
  })

  it('keeps a comment to the character, but for the ends and the kind of its line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typedComment({ holds: 'text', text })).toBe(text.replace(/\r\n?/g, '\n').trim())
      }),
    )
  })
})

describe('the hidden keys', () => {
  it('come back as they were written, and from nothing else', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.uuid(), fc.integer({ min: 1, max: 999_999 }), (a, b, c, revision) => {
        const row = { of: 'sheet' as const, sheetId: a, applicationId: b, revision }
        const mark = { office: a, fy: 2026, reviewerId: b, givenId: c, digest: a }
        const column = { of: 'criterion' as const, criterionId: c }
        expect(readRowKey(writeRowKey(row))).toEqual(row)
        expect(readMark('sheet', writeMark('sheet', mark))).toEqual(mark)
        expect(readColumnKey(writeColumnKey(column))).toEqual(column)
        for (const text of [writeRowKey(row), writeMark('sheet', mark), writeColumnKey(column)]) {
          // Damaged anywhere it is seen to have been a key, and read as none.
          const damaged = `${text.slice(0, -1)}`
          expect(isKeyLike(damaged)).toBe(true)
          expect([readMark('sheet', damaged), readColumnKey(damaged)]).toEqual([null, null])
          expect(readRowKey(text)).toEqual(text === writeRowKey(row) ? row : null)
        }
      }),
    )
  })
})

describe('where a sheet stands', () => {
  it('is late only after the day it was due', () => {
    const of = (today: string) => standingOf({ dueOn: '2026-03-10', today, returned: null })
    expect(of('2026-03-10')).toEqual({ standing: 'out', daysLate: 0 })
    expect(of('2026-03-11')).toEqual({ standing: 'late', daysLate: 1 })
    expect(standingOf({ dueOn: null, today: '2026-03-10', returned: null }).standing).toBe('notGiven')
    const back = (differs: boolean, state: 'waiting' | 'applied') =>
      standingOf({ dueOn: '2026-03-10', today: '2026-04-01', returned: { state, differs, isOfLast: true } }).standing
    expect([back(true, 'waiting'), back(false, 'waiting'), back(true, 'applied')]).toEqual([
      'waiting',
      'unchanged',
      'applied',
    ])
  })

  it('is said in a reminder that names both days', () => {
    const about = {
      paper: 'sheet' as const,
      code: '委員F',
      name: '例示 六子',
      call: '令和8年度 見本事業',
      givenOn: '令和8年3月2日(月)',
      dueOn: '令和8年3月10日(火)',
      officeName: '見本課室',
    }
    expect(reminderText({ ...about, daysLate: 1 })).toContain('提出期限(令和8年3月10日(火))を過ぎましたが')
    expect(reminderText({ ...about, daysLate: 0 })).toContain('提出期限は令和8年3月10日(火)です')
  })
})
