import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { type ReactNode, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { CheckField, CheckGroup, RadioGroup } from '../../../renderer/ui/fields/check-field.tsx'
import { ComboField } from '../../../renderer/ui/fields/combo-field.tsx'
import { OfficeForm } from '../../../renderer/ui/fields/form.tsx'
import { SelectField } from '../../../renderer/ui/fields/select-field.tsx'
import { FilterField, TextArea, TextField } from '../../../renderer/ui/fields/text-field.tsx'
import { EditGrid } from '../../../renderer/ui/grid/edit-grid.tsx'
import { textColumn } from '../../../renderer/ui/grid/line-columns.ts'
import { LineGrid } from '../../../renderer/ui/grid/line-grid.tsx'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'

afterEach(cleanup)

type Held = string | boolean | number | readonly string[] | Unread | null
type Drawn = (value: never, onChange: (value: Held) => void) => ReactNode

/** One field of the kit: how it is drawn, what can be done to it, and what stands there, read as a person reads it. */
interface Judged {
  readonly begins: Held
  readonly draw: Drawn
  readonly deeds: readonly ((text: string) => void)[]
  readonly shown: () => Held
}

const options = [
  { value: '05', label: '秋田県', reading: 'あきた' },
  { value: '02', label: '青森県', reading: 'あおもり' },
  { value: '42', label: '長崎県', reading: 'ながさき' },
]
const box = <E extends HTMLElement>(role: string, name: string | RegExp = '欄') => screen.getByRole<E>(role, { name })
const type = (role: string) => (text: string) => fireEvent.change(box(role), { target: { value: text } })
const press = (role: string, key: string) => () => {
  fireEvent.keyDown(box(role), { key })
}
const leave = (role: string) => () => {
  fireEvent.blur(box(role))
}
const click = (role: string, name?: string) => () => {
  fireEvent.click(box(role, name))
}
const standing = (role: string) => () => box<HTMLInputElement>(role).value
const checked = (role: string) => () =>
  options.filter(({ label }) => box<HTMLInputElement>(role, label).checked).map(({ value }) => value)

const threeSigns = [textColumn({ key: 'a', header: '欄', width: 90, limit: 3 })]
const lineCell = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^1行目 欄/ })

const kit = {
  TextField: {
    begins: '',
    draw: (value, onChange) => <TextField label="欄" value={value} onChange={onChange} />,
    deeds: [type('textbox'), leave('textbox'), press('textbox', 'Escape')],
    shown: standing('textbox'),
  },
  TextArea: {
    begins: '',
    draw: (value, onChange) => <TextArea label="欄" value={value} onChange={onChange} />,
    deeds: [type('textbox'), leave('textbox'), press('textbox', 'Enter')],
    shown: standing('textbox'),
  },
  FilterField: {
    begins: '',
    draw: (value, onChange) => <FilterField label="欄" value={value} onChange={onChange} />,
    deeds: [type('searchbox'), leave('searchbox'), press('searchbox', 'Escape')],
    shown: standing('searchbox'),
  },
  ComboField: {
    begins: null,
    draw: (value, onChange) => <ComboField label="欄" options={options} value={value} onChange={onChange} />,
    deeds: [
      type('combobox'),
      type('combobox'),
      press('combobox', 'ArrowDown'),
      press('combobox', 'Enter'),
      press('combobox', 'Escape'),
      press('combobox', 'Tab'),
      leave('combobox'),
    ],
    shown: () => {
      const text = box<HTMLInputElement>('combobox').value
      if (text.trim() === '') return null
      return options.find(({ label }) => label === text.trim())?.value ?? { unread: text }
    },
  },
  SelectField: {
    begins: '05',
    draw: (value, onChange) => <SelectField label="欄" options={options} value={value} onChange={onChange} />,
    deeds: options.map(
      ({ value }) =>
        () =>
          fireEvent.change(box('combobox'), { target: { value } }),
    ),
    shown: () => {
      const list = box<HTMLSelectElement>('combobox')
      const said = list.options[list.selectedIndex]?.textContent
      return options.find(({ label }) => label === said)?.value ?? null
    },
  },
  CheckField: {
    begins: false,
    draw: (value, onChange) => <CheckField label="欄" value={value} onChange={onChange} />,
    deeds: [click('checkbox'), leave('checkbox')],
    shown: () => box<HTMLInputElement>('checkbox').checked,
  },
  RadioGroup: {
    begins: null,
    draw: (value, onChange) => <RadioGroup label="欄" options={options} value={value} onChange={onChange} />,
    deeds: options.map(({ label }) => click('radio', label)),
    shown: () => checked('radio')()[0] ?? null,
  },
  CheckGroup: {
    begins: [],
    draw: (value, onChange) => <CheckGroup label="欄" options={options} value={value} onChange={onChange} />,
    deeds: options.map(({ label }) => click('checkbox', label)),
    shown: checked('checkbox'),
  },
  LineGrid: {
    begins: '',
    draw: (value, onChange) => (
      <LineGrid
        label="表"
        columns={threeSigns}
        rows={[{ a: value }]}
        blank={{ a: '' }}
        most={1}
        onChange={([line]) => onChange(line?.a ?? null)}
      />
    ),
    deeds: [
      (text) => fireEvent.change(lineCell(), { target: { value: text } }),
      (text) => fireEvent.paste(lineCell(), { clipboardData: { getData: () => text } }),
      (_text) => fireEvent.keyDown(lineCell(), { key: 'z', ctrlKey: true }),
      (_text) => fireEvent.blur(lineCell()),
      ...['Enter', 'Delete', 'Escape', 'F2', 'Backspace'].map((key) => () => {
        fireEvent.keyDown(lineCell(), { key })
      }),
    ],
    shown: () => {
      const isTyped = lineCell().getAttribute('aria-label') === '1行目 欄'
      const cell = lineCell().closest('td')?.querySelector('span')?.textContent?.replace(/^■ /, '') ?? ''
      const text = isTyped ? lineCell().value : cell
      return [...text].length > 3 ? { unread: text } : text
    },
  },
  EditGrid: {
    begins: null,
    draw: (value, onChange) => (
      <EditGrid
        label="表"
        rowHeader="団体"
        columns={[{ key: 'a', header: '欄' }]}
        rows={[{ key: 'r', label: '秋田県', name: '秋田県', cells: { a: { value } } }]}
        onCommit={(_row, _column, point) => onChange(point)}
      />
    ),
    deeds: [
      (text) => fireEvent.change(screen.getByLabelText(/^秋田県 欄/), { target: { value: text } }),
      (text) => fireEvent.change(screen.getByLabelText(/^秋田県 欄/), { target: { value: text.slice(0, 1) } }),
      ...['Enter', 'Delete', 'Escape', 'ArrowDown'].map((key) => () => {
        fireEvent.keyDown(screen.getByLabelText(/^秋田県 欄/), { key })
      }),
    ],
    shown: () => {
      const point = /(\d+)点$/.exec(screen.getByLabelText(/^秋田県 欄/).getAttribute('aria-label') ?? '')?.[1]
      return point === undefined ? null : Number(point)
    },
  },
} as const satisfies Record<string, Judged>

/** Their value is not their text: they are judged by their own property, in unread.test.tsx. */
const judgedThere = ['DateField', 'DateTimeField', 'NumberField', 'TimeField']

const parts = import.meta.glob<Readonly<Record<string, unknown>>>('../../../renderer/ui/{fields,grid}/*.tsx', {
  eager: true,
})
const components = Object.values(parts).flatMap((part) =>
  Object.keys(part).filter((name) => /^[A-Z]\w*(?:Field|Area|Group|Grid)$/.test(name)),
)

it('every field of the kit is judged', () => {
  expect(components.toSorted()).toEqual([...Object.keys(kit), ...judgedThere].toSorted())
})

const texts = [
  '秋田',
  '秋田県',
  ' 青森県 ',
  'ながさき',
  'なが',
  '050008',
  '',
  ' ',
  '5',
  '35',
  '４',
  'x',
  '𠮷野家',
  '10~20',
]

describe.each(Object.entries<Judged>(kit))('%s', (_name, { begins, draw, deeds, shown }) => {
  it('stores what it shows, or nothing and says why, whatever is done to it in whatever order', () => {
    const deed = fc.record({ which: fc.nat(deeds.length), text: fc.constantFrom(...texts) })
    fc.assert(
      fc
        .property(fc.array(deed, { minLength: 1, maxLength: 12 }), (done) => {
          const stored: Held[] = []
          let now: Held = begins
          function Form() {
            const [value, setValue] = useState<Held>(begins)
            now = value
            return (
              <OfficeForm onSubmit={() => void (isUnread(now) || stored.push(now))} label="記録">
                {/* What each field takes is known to its own entry only. */}
                {draw(value as never, setValue)}
              </OfficeForm>
            )
          }
          render(<Form />)
          for (const { which, text } of done) {
            const before = stored.length
            if (which < deeds.length) act(() => deeds[which]?.(text))
            else {
              const field = screen.getAllByRole('form')[0]?.querySelector('input, textarea, select')
              if (field) act(() => void fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true }))
              // An open list hides what stands beside it from a screen reader until it is closed.
              if (stored.length === before)
                expect(screen.queryAllByRole('alert', { hidden: true }).length).toBeGreaterThan(0)
            }
            expect(now).toEqual(shown())
            for (const each of stored.slice(before)) expect(each).toEqual(shown())
          }
        })
        .afterEach(cleanup),
      { numRuns: 60 },
    )
  })
})
