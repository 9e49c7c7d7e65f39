import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useLine } from '../../../renderer/api/office.tsx'
import { CaseForm } from '../../../renderer/features/support/case/case-form.tsx'
import { IssueForm } from '../../../renderer/features/support/issues/issue-form.tsx'
import { KpiValueForm } from '../../../renderer/features/support/kpi/kpi-value-form.tsx'
import type { CasePage } from '../../../renderer/features/support/records.ts'
import { SessionForm } from '../../../renderer/features/support/sessions/session-form.tsx'
import { fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { givenCase } from './given-case.tsx'

const goal = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '目標(人材確保)' })
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: /^保存/ }))

async function givenForm() {
  let takeBack: () => Promise<unknown> = async () => null
  const CtrlZ = () => {
    const { undo } = useLine()
    takeBack = undo.getState().undo
    return null
  }
  const given = await givenCase((page) => (
    <>
      <CaseForm page={page} />
      <CtrlZ />
    </>
  ))
  const others = async (more: Partial<ValuesOf<typeof caseFields>>) => {
    const page = await given.stored()
    return given.api.support.edit({ ...fieldsOf(caseFields, page), ...more, id: page.id, revision: page.revision })
  }
  return { ...given, others, takeBack: () => takeBack(), field: await goal() }
}

describe('the form of a case', { timeout: 20_000 }, () => {
  it('follows what others store as long as nothing is typed', async () => {
    const { others, field } = await givenForm()
    await others({ goalTalent: '9人にする。' })
    await waitFor(() => expect(field.value).toBe('9人にする。'))
  })

  it('shows both values when somebody was first, and stores nothing until one is chosen', async () => {
    const { others, field, stored } = await givenForm()
    type(field, 'わたしの目標')
    await others({ goalTalent: 'ほかの人の目標' })
    save()
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('わたしの目標')).toBeTruthy()
    expect(within(dialog).getByText('ほかの人の目標')).toBeTruthy()
    expect((await stored()).goalTalent).toBe('ほかの人の目標')
    fireEvent.click(within(dialog).getByText('あなたの入力を残す'))
    await waitFor(async () => expect((await stored()).goalTalent).toBe('わたしの目標'))
    // What was chosen is what is stored: the form is no older for it, and no draft of it is left.
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(screen.queryByText('入力をやめる')).toBeNull())
    type(field, 'その後の目標')
    save()
    await waitFor(async () => expect((await stored()).goalTalent).toBe('その後の目標'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('lets each field be chosen by itself, with what only one has changed chosen already, and is fresh afterwards', async () => {
    const { others, field, stored } = await givenForm()
    const theme = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '目標(重点テーマ)' })
    type(field, 'わたしの目標')
    type(theme, 'わたしのテーマの目標')
    await others({ goalTalent: 'ほかの人の目標', contractor: '見本株式会社' })
    save()
    const dialog = await screen.findByRole('dialog', { name: '保存する前に書き換えられています' })
    const radio = (name: string) => within(dialog).getByRole<HTMLInputElement>('radio', { name })
    // Only the other wrote the one, only the officer the other.
    expect(radio('委託事業者: いま保存されている値を残す').checked).toBe(true)
    expect(radio('目標(重点テーマ): あなたの入力を残す').checked).toBe(true)
    const keep = within(dialog).getByRole<HTMLButtonElement>('button', { name: '選んだ内容を残す' })
    expect(keep.disabled).toBe(true)
    expect(within(dialog).getByText('残す方を選んでください(あと1項目)。')).toBeTruthy()
    fireEvent.click(radio('目標(人材確保): いま保存されている値を残す'))
    fireEvent.click(keep)
    const chosen = { goalTalent: 'ほかの人の目標', goalTheme: 'わたしのテーマの目標', contractor: '見本株式会社' }
    await waitFor(async () => expect(await stored()).toMatchObject(chosen))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(field.value).toBe('ほかの人の目標'))
    expect(theme.value).toBe('わたしのテーマの目標')
    expect(screen.queryByText('入力をやめる')).toBeNull()
    expect(Object.keys(localStorage).filter((key) => key.startsWith('banso.draft.'))).toEqual([])
    type(theme, 'その後の目標')
    save()
    await waitFor(async () => expect((await stored()).goalTheme).toBe('その後の目標'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks again when somebody stores something between the two', async () => {
    const { others, field, stored } = await givenForm()
    type(field, 'わたしの目標')
    await others({ goalTalent: 'ほかの人の目標' })
    save()
    await screen.findByRole('dialog')
    await others({ goalTalent: 'さらに後の目標' })
    fireEvent.click(within(screen.getByRole('dialog')).getByText('あなたの入力を残す'))
    await screen.findByText('さらに後の目標')
    expect((await stored()).goalTalent).toBe('さらに後の目標')
    fireEvent.click(within(screen.getByRole('dialog')).getByText('あなたの入力を残す'))
    await waitFor(async () => expect((await stored()).goalTalent).toBe('わたしの目標'))
  })

  it('takes the other value when that one is chosen', async () => {
    const { others, field, stored } = await givenForm()
    type(field, 'わたしの目標')
    await others({ goalTalent: 'ほかの人の目標' })
    save()
    fireEvent.click(within(await screen.findByRole('dialog')).getByText('いま保存されている方を残す'))
    await waitFor(() => expect(field.value).toBe('ほかの人の目標'))
    expect((await stored()).goalTalent).toBe('ほかの人の目標')
  })

  it('does not let a draft pass that is older than the record', async () => {
    const { others, field, stored, leave, comeBack } = await givenForm()
    type(field, '書きかけ')
    leave()
    await others({ goalTalent: 'ほかの人の目標' })
    comeBack()
    const again = await goal()
    await waitFor(() => expect(again.value).toBe('書きかけ'))
    expect(await screen.findByText(/下書きの後に、この記録は変更されています/)).toBeTruthy()
    save()
    expect(within(await screen.findByRole('dialog')).getByText('ほかの人の目標')).toBeTruthy()
    expect((await stored()).goalTalent).toBe('ほかの人の目標')
  })

  it('can be put back step by step', async () => {
    const { field, stored, takeBack } = await givenForm()
    const before = (await stored()).goalTalent
    for (const words of ['一度目', '二度目']) {
      type(field, words)
      save()
      await waitFor(async () => expect((await stored()).goalTalent).toBe(words))
    }
    // Only the newest deed is said; the ones before it are Ctrl+Z's.
    fireEvent.click(screen.getByText('元に戻す'))
    await waitFor(async () => expect((await stored()).goalTalent).toBe('一度目'))
    await waitFor(() => expect(screen.queryByText('元に戻す')).toBeNull())
    await takeBack()
    await waitFor(async () => expect((await stored()).goalTalent).toBe(before))
  })

  it('says so when there is nothing to save', async () => {
    const { stored } = await givenForm()
    const { revision } = await stored()
    save()
    expect(await screen.findByText('変更はありません')).toBeTruthy()
    expect((await stored()).revision).toBe(revision)
  })

  it('names the dates that are missing beside them', async () => {
    await givenForm()
    type(screen.getByRole('textbox', { name: '支援の終わり' }), '')
    save()
    expect(await screen.findByText(/支援の終わりを入力してください/)).toBeTruthy()
  })
})

describe('the form of a session', { timeout: 20_000 }, () => {
  const empty = (page: CasePage) => <SessionForm page={page} session={null} onDone={() => undefined} />

  it('drops lines that were left empty and complains at the place where something is missing', async () => {
    const { stored } = await givenCase(empty)
    type(await screen.findByRole('textbox', { name: '開始の日付' }), 'R8.2.18')
    type(screen.getByRole('textbox', { name: '開始の時刻' }), '14:00')
    fireEvent.click(screen.getByText('助言を加える'))
    fireEvent.click(screen.getByText('助言を加える'))
    type(screen.getByRole('textbox', { name: '助言2の助言者' }), '例示 八重')
    save()
    expect(await screen.findByText(/助言を入力してください/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: '助言2の助言者' })).toBeNull()
    type(screen.getByRole('textbox', { name: '助言1' }), '兼業を認める。')
    save()
    await waitFor(async () =>
      expect((await stored()).sessions).toMatchObject([
        { startAt: '2026-02-18T14:00:00+09:00', advice: [{ givenBy: '例示 八重', body: '兼業を認める。' }] },
      ]),
    )
  })

  it('records one session however often it is sent', async () => {
    const { stored } = await givenCase(empty)
    type(await screen.findByRole('textbox', { name: '開始の日付' }), 'R8.2.18')
    type(screen.getByRole('textbox', { name: '開始の時刻' }), '14:00')
    save()
    save()
    await screen.findByText('第1回の支援を記録しました')
    expect((await stored()).sessions).toHaveLength(1)
  })

  it('moves the end along when the day changes', async () => {
    const { stored } = await givenCase(empty)
    const day = await screen.findByRole('textbox', { name: '開始の日付' })
    type(day, 'R8.2.18')
    type(screen.getByRole('textbox', { name: '開始の時刻' }), '１４時')
    type(screen.getByRole('textbox', { name: '終了の時刻' }), '１５時３０分')
    type(day, 'R8.2.17')
    save()
    await waitFor(async () =>
      expect((await stored()).sessions).toMatchObject([
        { startAt: '2026-02-17T14:00:00+09:00', endAt: '2026-02-17T15:30:00+09:00' },
      ]),
    )
  })
})

describe('a record whose first answer was lost', { timeout: 20_000 }, () => {
  async function givenLost() {
    const given = await givenCase((page) => <IssueForm page={page} issue={null} onDone={() => undefined} />)
    given.lost.add('issues.add')
    const body = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '内容' })
    const send = () => fireEvent.click(screen.getByRole('button', { name: /^起票する/ }))
    type(body, '最初の文')
    send()
    await waitFor(async () => expect((await given.stored()).issues).toHaveLength(1))
    await screen.findByText(/できませんでした/)
    return { ...given, body, send }
  }

  it('is one record when it is sent again as it was', async () => {
    const { send, stored } = await givenLost()
    send()
    await screen.findByText('課題1を起票しました')
    expect((await stored()).issues).toMatchObject([{ body: '最初の文' }])
  })

  it('shows both when it was improved meanwhile, and keeps the one that is chosen', async () => {
    const { send, stored, body } = await givenLost()
    type(body, '直してから送り直した文')
    send()
    const dialog = await screen.findByRole('dialog', { name: '先に送った内容で保存されています' })
    expect(within(dialog).getByText('最初の文')).toBeTruthy()
    expect(within(dialog).getByText('直してから送り直した文')).toBeTruthy()
    expect((await stored()).issues).toMatchObject([{ body: '最初の文' }])
    fireEvent.click(within(dialog).getByText('あなたの入力を残す'))
    await waitFor(async () => expect((await stored()).issues).toMatchObject([{ body: '直してから送り直した文' }]))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the line for a KPI’s value', { timeout: 20_000 }, () => {
  it('takes a value in full width with Enter, and leads to the one that is there for the same day', async () => {
    const taken: [string, number][] = []
    const { stored } = await givenCase((page) => {
      const [kpi] = page.kpiList
      return (
        kpi && (
          <KpiValueForm page={page} kpi={kpi} value={null} onDayTaken={(day, wished) => taken.push([day, wished])} />
        )
      )
    })
    const value = await screen.findByRole('textbox', { name: /^値/ })
    const form = screen.getByRole<HTMLFormElement>('form')
    type(value, '７')
    fireEvent.submit(form)
    await waitFor(async () => expect((await stored()).kpiList[0]?.values).toMatchObject([{ value: 7 }]))
    type(value, '8')
    fireEvent.submit(form)
    fireEvent.click(await screen.findByText('記録されている値を直す'))
    expect(taken).toEqual([['2026-02-19', 8]])
    expect((await stored()).kpiList[0]?.values).toMatchObject([{ value: 7 }])
  })
})
