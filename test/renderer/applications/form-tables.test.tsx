import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { TypedKpi } from '../../../renderer/features/applications/form/edited.ts'
import { KpiRows } from '../../../renderer/features/applications/form/row-lists.tsx'
import { madeUpForm } from '../../support/forms/made-up-form.ts'

afterEach(cleanup)

const given = madeUpForm('秋田県').kpis

/** The table as it is held by an editor; `held` is what would be saved. */
function givenTable() {
  const held: { rows: readonly TypedKpi[] } = { rows: given }
  const Table = () => {
    const [rows, setRows] = useState<readonly TypedKpi[]>(given)
    held.rows = rows
    return <KpiRows rows={rows} onChange={setRows} />
  }
  render(<Table />)
  return held
}

const here = () => {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !focused.matches('textarea, input')) throw new Error('no cell has the focus')
  return focused
}
const nameHere = () => here().getAttribute('aria-label') ?? ''
const press = (key: string, how: object = {}) => fireEvent.keyDown(here(), { key, ...how })
const type = (value: string) => fireEvent.change(here(), { target: { value } })
const paste = (text: string) => fireEvent.paste(here(), { clipboardData: { getData: () => text } })
const start = () => screen.getByRole('textbox', { name: /^1行目 区分/ }).focus()

describe('a table of the form', () => {
  it('is walked and typed in as in Excel', () => {
    const held = givenTable()
    start()
    press('Tab')
    expect(nameHere()).toBe('1行目 指標 人材プールの人数')
    type('任')
    type('任命数')
    press('Enter')
    expect(nameHere()).toMatch(/^2行目 指標/)
    expect(held.rows[0]?.name).toBe('任命数')
    press('F2')
    expect(here()).toHaveProperty('value', given[1]?.name)
    type('途中')
    press('Escape')
    expect(held.rows[1]?.name).toBe(given[1]?.name)
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown')
    expect(nameHere()).toMatch(/^新しい行 指標/)
    type('三つめ')
    press('Tab')
    expect(held.rows).toHaveLength(given.length + 1)
    expect(nameHere()).toMatch(new RegExp(`^${given.length + 1}行目 単位`))
  })

  it('leaves an Enter that ends a kana conversion in the cell', () => {
    const held = givenTable()
    start()
    press('Tab')
    fireEvent.compositionStart(here())
    type('にんめい')
    press('Enter', { isComposing: true })
    press('Enter', { keyCode: 229 })
    expect(nameHere()).toBe('1行目 指標')
    expect(held.rows[0]?.name).toBe('にんめい')
  })

  it('takes what Excel copied, says what it cannot read, and gives everything back', () => {
    const held = givenTable()
    start()
    press('ArrowDown')
    paste('人材確保\tア\t件\t１\tR8.3.31\t2\tR9.2.29\r\n重点\tイ\t\t\t\t\t\r\n人材確保\tウ\t\t\t\t\t\r\n')
    expect(held.rows).toHaveLength(4)
    expect(held.rows[1]).toMatchObject({
      name: 'ア',
      baseline: 1,
      baselineDate: '2026-03-31',
      targetDate: { unread: 'R9.2.29' },
    })
    expect(screen.getByRole('alert').textContent).toMatch(/2行目の目標日: .*暦にありません/)
    expect(screen.getByRole('status').textContent).toMatch(/^3行を貼り付けました/)
    press('z', { ctrlKey: true })
    expect(held.rows).toEqual(given)
    press('y', { ctrlKey: true })
    expect(held.rows).toHaveLength(4)
  })

  it('refuses more columns and more lines than it has, and changes nothing', () => {
    const held = givenTable()
    start()
    press('Tab')
    paste('a\tb\tc\td\te\tf\tg\r\n')
    expect(screen.getByRole('status').textContent).toMatch(/7列.*「指標」から右は6列/)
    paste('a\r\n'.repeat(1000))
    expect(screen.getByRole('status').textContent).toMatch(/1,000行.*100行まで/)
    expect(held.rows).toEqual(given)
  })

  it('has its lines inserted, moved and taken out by key, and cells emptied', () => {
    const held = givenTable()
    const names = () => held.rows.map(({ name }) => name)
    const [one, two] = given.map(({ name }) => name)
    start()
    press('ArrowDown', { altKey: true })
    expect(names()).toEqual([two, one])
    expect(nameHere()).toMatch(/^2行目/)
    press('Insert')
    expect(names()).toEqual([two, '', one])
    press('Delete', { ctrlKey: true })
    press('Delete', { ctrlKey: true })
    expect(names()).toEqual([two])
    press('z', { ctrlKey: true })
    expect(names()).toEqual([two, one])
    press('a', { ctrlKey: true })
    press('Delete')
    expect(held.rows.every(({ name, target }) => name === '' && target === null)).toBe(true)
  })

  it('copies the cells that are chosen', async () => {
    givenTable()
    start()
    press('Tab')
    press('ArrowRight', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    const put = new Map<string, string>()
    fireEvent.copy(here(), { clipboardData: { setData: (kind: string, text: string) => put.set(kind, text) } })
    await waitFor(() =>
      expect(put.get('text/plain')).toBe(given.map(({ name, unit }) => `${name}\t${unit}\r\n`).join('')),
    )
  })
})
