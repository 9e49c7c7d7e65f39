import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { DateField, readDate } from '../../../renderer/ui/fields/date-field.tsx'
import { DateTimeField } from '../../../renderer/ui/fields/date-time-field.tsx'
import { NumberField, readNumber } from '../../../renderer/ui/fields/number-field.tsx'
import { readTime, TimeField } from '../../../renderer/ui/fields/time-field.tsx'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'

afterEach(cleanup)

/** A field, what a form holds of it, and keys. */
interface Given {
  readonly box: (name?: string) => HTMLInputElement
  readonly held: () => string | number | Unread | null
  readonly set: (value: string | number | Unread | null) => void
}

const kinds = {
  date: (value: string | Unread | null, onChange: (value: string | Unread | null) => void) => (
    <DateField label="欄" value={value} onChange={onChange} />
  ),
  time: (value: string | Unread | null, onChange: (value: string | Unread | null) => void) => (
    <TimeField label="欄" value={value} onChange={onChange} />
  ),
  moment: (value: string | Unread | null, onChange: (value: string | Unread | null) => void) => (
    <DateTimeField label="欄" value={value} onChange={onChange} />
  ),
  count: (value: number | Unread | null, onChange: (value: number | Unread | null) => void) => (
    <NumberField label="欄" value={value} onChange={onChange} />
  ),
  amount: (value: number | Unread | null, onChange: (value: number | Unread | null) => void) => (
    <NumberField label="欄" decimals={2} value={value} onChange={onChange} />
  ),
}

function given<Value>(
  field: (value: Value, onChange: (value: Value) => void) => React.ReactNode,
  begins: NoInfer<Value>,
): Given {
  let now: unknown = begins
  let put: (value: Value) => void = () => undefined
  function Held() {
    const [value, setValue] = useState<Value>(begins)
    now = value
    put = setValue
    return <>{field(value, setValue)}</>
  }
  render(<Held />)
  return {
    box: (name = '欄') => screen.getByRole<HTMLInputElement>('textbox', { name }),
    held: () => now as ReturnType<Given['held']>,
    set: (value) => put(value as Value),
  }
}

const type = (box: HTMLElement, text: string) => fireEvent.change(box, { target: { value: text } })
/** As keys come: one sign after the other, the text growing. */
const key = (box: HTMLInputElement, text: string) => {
  for (let end = 1; end <= text.length; end += 1) type(box, text.slice(0, end))
}
const words = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent ?? '')

describe('a text that is no value of its field', () => {
  it.each([
    ['date', 'R8.2.29', '暦にありません'],
    ['date', '2026.2.31', '暦にありません'],
    ['date', '令和8年2月', '読み取れません'],
    ['date', 'R8.2.1 9', '読み取れません'],
    ['date', '0202-06-01', '扱える範囲'],
    ['time', '25:00', '読み取れません'],
    ['time', '17', '読み取れません'],
    ['time', '10:00~', '読み取れません'],
    ['count', '10~20', '読み取れません'],
    ['count', '3人', '読み取れません'],
    ['count', '3、5', '読み取れません'],
    ['count', '1.5', '小数は使えません'],
    ['amount', '1.255', '小数第2位まで'],
  ] as const)('%s: 「%s」 is held as it stands, and the field says why', (kind, text, why) => {
    // One of five kinds, known at run time only.
    const { box, held } = given(kinds[kind] as (typeof kinds)['date'], null)
    key(box(), text)
    expect(held()).toEqual({ unread: text })
    fireEvent.keyDown(box(), { key: 'Enter', ctrlKey: true })
    expect(words().join()).toContain(why)
    expect(box().value).toBe(text)
    expect(box().getAttribute('aria-invalid')).toBe('true')
    type(box(), '')
    expect(held()).toBeNull()
    expect(words()).toEqual([])
  })

  it('takes the place of what was stored, and a value from outside takes its place again', async () => {
    const { box, held, set } = given(kinds.date, '2026-02-17')
    key(box(), 'R8.2.29')
    expect(held()).toEqual({ unread: 'R8.2.29' })
    set('2026-02-18')
    await waitFor(() => expect(box().value).toBe('令和8年2月18日(水)'))
    set({ unread: 'R8.2.31' })
    await waitFor(() => expect(words().join()).toContain('暦にありません'))
    expect(box().value).toBe('R8.2.31')
  })
})

describe('a moment', () => {
  const date = '欄の日付'
  const time = '欄の時刻'

  it('asks for the time and supplies none', () => {
    const { box, held } = given(kinds.moment, null)
    type(box(date), 'R8.2.20')
    fireEvent.blur(box(date))
    expect(isUnread(held())).toBe(true)
    expect(words().join()).toContain('時刻も入力してください')
    type(box(time), '17:00:01')
    expect(held()).toBe('2026-02-20T17:00:01+09:00')
    fireEvent.blur(box(time))
    expect(words()).toEqual([])
    expect(box(time).value).toBe('17:00:01')
  })

  it('asks for the day, and is none when both are emptied', () => {
    const { box, held } = given(kinds.moment, '2026-02-20T17:00:00+09:00')
    type(box(date), '')
    fireEvent.keyDown(box(date), { key: 'Enter', ctrlKey: true })
    expect(isUnread(held())).toBe(true)
    expect(words().join()).toContain('日付も入力してください')
    expect(box(time).value).toBe('17:00')
    type(box(time), '')
    expect(held()).toBeNull()
  })

  it('of a day that is none keeps the time, and says which half is wrong', () => {
    const { box, held } = given(kinds.moment, '2026-02-20T17:00:00+09:00')
    key(box(date), 'R8.2.30')
    fireEvent.blur(box(date))
    expect(held()).toEqual({ unread: 'R8.2.30\n17:00:00' })
    expect(words()).toHaveLength(1)
    expect(words().join()).toContain('暦にありません')
    type(box(date), 'R8.2.19')
    expect(held()).toBe('2026-02-19T17:00:00+09:00')
  })
})

describe('whatever keys are pressed in whatever order', () => {
  /** What an officer's fingers do to a field. */
  interface Key {
    at: 0 | 1
    deed: 'put' | 'leave' | 'enter'
    text: string
  }
  const texts = [
    ...[
      'R8.2.20',
      'R8.2.29',
      '令和８年２月２３日(月・祝)',
      '20260220',
      '2026/2/2',
      '平成31年5月1日',
      '２月２０日',
      '0202-06-01',
    ],
    ...['17:00', '25:00', '9:5', '１７時', '170001', '17:00:01', '1700', '10~20', '24:00'],
    ...['10', '-3', '▲5', '1,234', '1.50', '1.255', '３、５', '①', '10人', '1e3', '0', '-0', '999999999999999', '0.1'],
    ...['', ' ', '　', '-', 'R', '?', '\u{20B9F}'],
  ]
  const text = fc.oneof(
    fc.constantFrom(...texts),
    fc.constantFrom(...texts).chain((whole) => fc.nat(whole.length).map((end) => whole.slice(0, end))),
    fc.string({ unit: fc.constantFrom(...'0123456789０５.:/-,~年月日RH令和時分 (月・祝)'), maxLength: 12 }),
  )
  const key: fc.Arbitrary<Key> = fc.record({
    at: fc.constantFrom<0 | 1>(0, 1),
    deed: fc.constantFrom('put', 'put', 'put', 'leave', 'enter'),
    text,
  })
  const keys = fc.array(key, { maxLength: 12 })
  /** What the text that stands there says, read anew. */
  const says = {
    date: (text: string) => readDate(text).date,
    time: readTime,
    count: (text: string) => readNumber(text) ?? null,
    amount: (text: string) => readNumber(text, 2) ?? null,
  }
  const run = (kind: keyof typeof kinds, pressed: readonly Key[]) => {
    const { box, held } = given(kinds[kind] as (typeof kinds)['date'], null)
    const boxes = kind === 'moment' ? [box('欄の日付'), box('欄の時刻')] : [box()]
    const boxAt = (index: 0 | 1) => boxes[index] ?? box()
    for (const each of pressed) {
      if (each.deed === 'put') type(boxAt(each.at), each.text)
      else if (each.deed === 'leave') fireEvent.blur(boxAt(each.at))
      else fireEvent.keyDown(boxAt(each.at), { key: 'Enter', ctrlKey: true })
    }
    return {
      shown: boxes.map(({ value }) => value.trim()),
      held: held(),
      leave: () => boxes.map((each) => fireEvent.blur(each)),
    }
  }

  it.each(['date', 'time', 'count', 'amount'] as const)(
    'a field of a %s holds what it shows, or says why not',
    (kind) => {
      fc.assert(
        fc
          .property(keys, (pressed) => {
            const { shown, held, leave } = run(kind, pressed)
            const [text = ''] = shown
            if (isUnread(held)) {
              expect(held.unread.trim()).toBe(text)
              leave()
              expect(words()).toHaveLength(1)
            } else {
              expect(held).toEqual(text === '' ? null : says[kind](text))
              leave()
              expect(words()).toEqual([])
            }
          })
          .afterEach(cleanup),
        { numRuns: 150 },
      )
    },
  )

  it('a field of a moment holds what its two halves show, or says why not', () => {
    fc.assert(
      fc
        .property(keys, (pressed) => {
          const { shown, held, leave } = run('moment', pressed)
          const [date = '', time = ''] = shown
          if (isUnread(held)) {
            expect(says.date(date) === null || says.time(time) === null).toBe(true)
            leave()
            expect(words().length).toBeGreaterThan(0)
          } else {
            expect(held).toEqual(date === '' && time === '' ? null : `${says.date(date)}T${says.time(time)}+09:00`)
            leave()
            expect(words()).toEqual([])
          }
        })
        .afterEach(cleanup),
      { numRuns: 100 },
    )
  })
})
