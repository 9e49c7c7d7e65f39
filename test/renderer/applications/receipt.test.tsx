import { randomUUID } from 'node:crypto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useAnswer } from '../../../renderer/api/hooks.ts'
import { useApi } from '../../../renderer/api/office.tsx'
import { ReceiptPanel } from '../../../renderer/features/applications/page/receipt-form.tsx'
import type { ApplicationPage } from '../../../renderer/features/applications/records.ts'
import { valueIn } from '../../support/hosts/desk.ts'
import { givenWindow } from '../given-window.tsx'

function Shown({ id }: { id: string }) {
  const page = useAnswer(useApi().applications.get, { id })
  return page.data === undefined ? null : <ReceiptPanel page={page.data} open onClose={() => undefined} />
}

/** The receipt of a draft that was made by hand and says no time. */
async function givenReceipt() {
  const id = randomUUID()
  const { call, show } = await givenWindow(null)
  valueIn(await call('intake.create', { id, fy: 2026, jis2: '02', receivedAt: null }))
  show(<Shown id={id} />)
  const page = async () => valueIn<ApplicationPage>(await call('applications.get', { id }))
  const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
  return {
    date: await box('受信日時の日付'),
    time: await box('受信日時の時刻'),
    stored: async () => (await page()).receivedAt,
    note: () => box('備考'),
    page,
    others: async (note: string) => {
      const { receivedAt, revision } = await page()
      return valueIn(await call('applications.editReceipt', { id, receivedAt, note, revision }))
    },
    leave: () => show(null),
    comeBack: () => show(<Shown id={id} />),
  }
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const save = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })

describe('the time of a receipt', { timeout: 20_000 }, () => {
  it('is asked for where the day is typed alone, and none is put in its place', async () => {
    const { date, time, stored } = await givenReceipt()
    type(date, 'R8.2.18')
    save(date)
    expect(await screen.findByText(/時刻も入力してください/)).toBeTruthy()
    expect(time.value).toBe('')
    expect(await stored()).toBeNull()
    type(time, '9:30')
    save(time)
    await waitFor(async () => expect(await stored()).toBe('2026-02-18T09:30:00+09:00'))
  })

  it('is asked about where a draft of it is older than what somebody has written since', async () => {
    const { note, page, others, leave, comeBack } = await givenReceipt()
    type(await note(), '書きかけの備考')
    leave()
    await others('ほかで書いた備考')
    comeBack()
    await screen.findByText('前に書きかけた内容です')
    save(await note())
    const dialog = await screen.findByRole('dialog', { name: '保存する前に書き換えられています' })
    expect((await page()).note).toBe('ほかで書いた備考')
    fireEvent.click(within(dialog).getByText('いま保存されている方を残す'))
    await waitFor(() => expect(screen.queryByText('前に書きかけた内容です')).toBeNull())
    expect(Object.keys(localStorage).filter((key) => key.startsWith('banso.draft.'))).toEqual([])
  })

  it.each([
    ['R8.2.30', '9:30', /暦にありません/],
    ['R8.2.18', '25:00', /時刻「25:00」は読み取れません/],
    ['', '9:30', /日付も入力してください/],
  ])('is not stored of 「%s」 and 「%s」', async (day, clock, why) => {
    const { date, time, stored } = await givenReceipt()
    for (let end = 0; end <= day.length; end += 1) type(date, day.slice(0, end))
    for (let end = 0; end <= clock.length; end += 1) type(time, clock.slice(0, end))
    save(time)
    expect(await screen.findByText(why)).toBeTruthy()
    expect(await stored()).toBeNull()
    expect([date.value, time.value]).toEqual([day, clock])
  })
})
