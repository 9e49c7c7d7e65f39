import { randomUUID } from 'node:crypto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useAnswer } from '../../../renderer/api/hooks.ts'
import { useApi } from '../../../renderer/api/office.tsx'
import { ReportEditor } from '../../../renderer/features/support/progress/report-editor.tsx'
import type { CasePage } from '../../../renderer/features/support/records.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { reportFields } from '../../../shared/domain/support/fields/report.ts'
import { givenCase } from './given-case.tsx'

const period = '2026-01'

function Shown({ page }: { page: CasePage }) {
  const api = useApi()
  const [head] = useAnswer(api.progress.list, { caseId: page.id }).data ?? []
  const report = useAnswer(api.progress.get, { caseId: page.id, id: head?.id ?? '' }, { enabled: head !== undefined })
  return report.data === undefined ? null : <ReportEditor page={page} report={report.data} />
}

/** The draft of a month, and somebody else who may write it too. */
async function givenReport() {
  const given = await givenCase((page) => <Shown page={page} />)
  const { api, id: caseId } = given
  const page = await given.stored()
  await api.support.edit({
    ...fieldsOf(caseFields, page),
    periodFrom: '2026-01-01',
    id: caseId,
    revision: page.revision,
  })
  const { id } = await api.progress.draft({ id: randomUUID(), caseId, period })
  const stored = () => api.progress.get({ caseId, id })
  const others = async (risk: string) => {
    const now = await stored()
    await api.progress.edit({ ...fieldsOf(reportFields, now), risk, id, revision: now.revision })
  }
  const risk = await screen.findByRole('textbox', { name: reportFields.risk.label })
  return { stored, others, risk }
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: /^保存/ }))

describe('a report that is being written', { timeout: 30_000 }, () => {
  it('is no older for having been drawn again meanwhile by who writes it', async () => {
    const { risk, stored } = await givenReport()
    const { revision } = await stored()
    type(risk, 'わたしの懸念')
    fireEvent.click(screen.getByText('今の記録から作り直す'))
    await waitFor(async () => expect((await stored()).revision).toBeGreaterThan(revision))
    await screen.findByText(/作り直しました/)
    save()
    await waitFor(async () => expect((await stored()).risk).toBe('わたしの懸念'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('goes on from the value that was chosen of two', async () => {
    const { risk, stored, others } = await givenReport()
    type(risk, 'わたしの懸念')
    await others('ほかの人の懸念')
    save()
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByText('あなたの入力を残す'))
    await waitFor(async () => expect((await stored()).risk).toBe('わたしの懸念'))
    await waitFor(() => expect(screen.queryByText('入力をやめる')).toBeNull())
    type(risk, 'その後の懸念')
    save()
    await waitFor(async () => expect((await stored()).risk).toBe('その後の懸念'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
