import { randomUUID } from 'node:crypto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ApplicationPage } from '../../../renderer/features/applications/records.ts'
import type { FormPath } from '../../../shared/domain/applications/form.ts'
import type { Role } from '../../../shared/domain/roles.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { valueIn } from '../../support/hosts/desk.ts'
import { givenWindow } from '../given-window.tsx'
import { FormAtDesk } from './form-at-desk.tsx'

/** A window on the form of a draft that came by mail, and somebody else at another window. */
async function givenForm({ role = 'officer' as Role } = {}) {
  const id = randomUUID()
  const { call, rerender, ...rest } = await givenWindow(null)
  valueIn(
    await call('intake.takeIn', {
      id,
      fy: 2026,
      receivedAt: '2026-02-19T09:00:00+09:00',
      sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
      messageId: `<${id}@example.lg.jp>`,
      reading: readingOf(madeUpForm('秋田県')),
      files: [],
    }),
  )
  const stored = async () => valueIn<ApplicationPage>(await call('applications.get', { id }))
  const others = {
    async edit(path: FormPath, value: unknown) {
      const { revision } = await stored()
      return valueIn(await call('applications.editField', { id, path, value, revision }))
    },
  }
  rest.show(<FormAtDesk id={id} role={role} />)
  const row = (name: RegExp | string) => screen.getByRole('row', { name })
  await screen.findByRole('grid', { name: '応募書の欄' })
  return { id, stored, others, row, ...rest }
}

const open = (row: HTMLElement) => {
  row.focus()
  fireEvent.keyDown(row, { key: 'Enter' })
}

describe('the fields of an application', () => {
  it('are confirmed by Space one after the other, however fast', async () => {
    const { stored } = await givenForm()
    for (let press = 0; press < 5; press++) {
      const here = document.activeElement?.getAttribute('role') === null ? document.activeElement : null
      const current = here?.matches('tr') ? here : screen.getByRole('row', { selected: true })
      fireEvent.keyDown(current, { key: ' ' })
    }
    await waitFor(async () => {
      const marked = (await stored()).readings.filter(({ confirmedAt }) => confirmedAt !== null)
      expect(marked.map(({ path }) => path)).toEqual(['docNo', 'docDate', 'applicantTitle', 'prefecture', 'lgCode'])
    })
  })

  it('are edited in their place; what is stored is confirmed, said, and can be put back', async () => {
    const { stored, row } = await givenForm()
    open(row(/^電話番号/))
    const field = await screen.findByRole('textbox', { name: '電話番号' })
    fireEvent.change(field, { target: { value: '000-111-2222' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(await screen.findByText('「電話番号」を直しました')).toBeTruthy()
    expect((await stored()).form.contact.tel).toBe('000-111-2222')
    fireEvent.click(screen.getByText('元に戻す'))
    await waitFor(async () => {
      const page = await stored()
      expect(page.form.contact.tel).toBe('000-000-0000')
      expect(page.readings.find(({ path }) => path === 'contact.tel')?.confirmedAt).toBeNull()
    })
  })

  it('take an Enter that ends a kana conversion for what it is', async () => {
    const { row, stored } = await givenForm()
    open(row(/^担当部署/))
    const field = await screen.findByRole('textbox', { name: '担当部署' })
    fireEvent.change(field, { target: { value: 'でじたる' } })
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
    expect(screen.getByRole('textbox', { name: '担当部署' })).toBeTruthy()
    expect((await stored()).form.contact.dept).toBe('デジタル戦略課')
  })

  it('are stored although somebody changed another field meanwhile', async () => {
    const { row, others, stored } = await givenForm()
    open(row(/^電話番号/))
    const field = await screen.findByRole('textbox', { name: '電話番号' })
    await others.edit('contact.dept', '人事課')
    fireEvent.change(field, { target: { value: '000-111-2222' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(async () => expect((await stored()).form.contact.tel).toBe('000-111-2222'))
    expect((await stored()).form.contact.dept).toBe('人事課')
    expect(screen.queryByText('保存する前に書き換えられています')).toBeNull()
  })

  it('ask which value stays when somebody changed the same field, and lose neither', async () => {
    const { row, others, stored } = await givenForm()
    open(row(/^電話番号/))
    const field = await screen.findByRole('textbox', { name: '電話番号' })
    await others.edit('contact.tel', '000-999-9999')
    fireEvent.change(field, { target: { value: '000-111-2222' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('000-999-9999')).toBeTruthy()
    expect(within(dialog).getByText('000-111-2222')).toBeTruthy()
    expect((await stored()).form.contact.tel).toBe('000-999-9999')
    fireEvent.click(within(dialog).getByText('あなたの入力を残す'))
    await waitFor(async () => expect((await stored()).form.contact.tel).toBe('000-111-2222'))
  })

  it('ask about a draft that is older than what somebody has written there since, and not about any other', async () => {
    const { row, others, stored } = await givenForm()
    const leave = async (value: string) => {
      open(row(/^電話番号/))
      const field = await screen.findByRole('textbox', { name: '電話番号' })
      fireEvent.change(field, { target: { value } })
      fireEvent.keyDown(field, { key: 'Escape' })
      await waitFor(() => expect(screen.queryByRole('textbox', { name: '電話番号' })).toBeNull())
    }
    const save = async () => {
      open(row(/^電話番号/))
      const field = await screen.findByRole('textbox', { name: '電話番号' })
      fireEvent.keyDown(field, { key: 'Enter' })
    }
    await leave('000-111-2222')
    await others.edit('contact.tel', '000-999-9999')
    await waitFor(() => expect(row(/^電話番号/).textContent).toContain('000-999-9999'))
    await save()
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('000-999-9999')).toBeTruthy()
    fireEvent.click(within(dialog).getByText('いま保存されている方を残す'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await leave('000-333-4444')
    await others.edit('contact.dept', '人事課')
    await save()
    await waitFor(async () => expect((await stored()).form.contact.tel).toBe('000-333-4444'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('keep what was typed when the field is left, and show it again', async () => {
    const { row } = await givenForm()
    open(row(/^到達目標/))
    fireEvent.change(await screen.findByRole('textbox', { name: '到達目標' }), { target: { value: '書きかけ' } })
    fireEvent.keyDown(screen.getByRole('textbox', { name: '到達目標' }), { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '到達目標' })).toBeNull())
    open(row(/^到達目標/))
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '到達目標' }).value).toBe('書きかけ'),
    )
    expect(screen.getByText(/前に書きかけた内容です/)).toBeTruthy()
  })

  it.each(['R8.2.29', '2026.2.31', '令和8年2月'])(
    'hold the day 「%s」 as it was typed: nothing is stored or confirmed, and the field says why',
    async (typed) => {
      const { row, stored } = await givenForm()
      const before = await stored()
      open(row(/^文書の日付/))
      const field = await screen.findByRole<HTMLInputElement>('textbox', { name: '文書の日付' })
      for (let end = 1; end <= typed.length; end += 1)
        fireEvent.change(field, { target: { value: typed.slice(0, end) } })
      fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
      expect((await screen.findByRole('alert')).textContent).toMatch(/暦にありません|読み取れません/)
      expect(await stored()).toEqual(before)
      fireEvent.keyDown(field, { key: 'Escape' })
      await waitFor(() => expect(screen.queryByRole('textbox', { name: '文書の日付' })).toBeNull())
      open(row(/^文書の日付/))
      await waitFor(() =>
        expect(screen.getByRole<HTMLInputElement>('textbox', { name: '文書の日付' }).value).toBe(typed),
      )
    },
  )

  it('hold a name that was typed and not added to the list of municipalities', async () => {
    const { row, stored } = await givenForm()
    const before = await stored()
    open(row(/^支援対象とする市区町村/))
    const field = await screen.findByRole('textbox', { name: '名前を書いて加える' })
    fireEvent.change(field, { target: { value: '見本市' } })
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
    expect((await screen.findByRole('alert')).textContent).toContain('まだ一覧に入っていません')
    expect(await stored()).toEqual(before)
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
    await waitFor(async () => expect((await stored()).form.targets).toContain('見本市'))
  })

  it('are only looked at by those who may not change them', async () => {
    const { row } = await givenForm({ role: 'viewer' })
    open(row(/^電話番号/))
    expect(screen.queryByRole('textbox', { name: '電話番号' })).toBeNull()
    expect(screen.queryByText(/まとめて確認/)).toBeNull()
  })
})
