import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { useApi } from '../../renderer/api/office.tsx'
import { useRevised } from '../../renderer/api/revised.ts'
import type { CasePage } from '../../renderer/features/support/records.ts'
import { StaleChoice } from '../../renderer/ui/layers/stale-choice.tsx'
import { fieldsOf } from '../../shared/domain/record-fields.ts'
import { kpiFields } from '../../shared/domain/support/fields/kpi.ts'
import { givenCase } from './support/given-case.tsx'

/** Renames the first KPI as it was when this was drawn first. */
function Renaming({ page }: { page: CasePage }) {
  const api = useApi()
  const [seen] = useState(page.kpiList[0])
  const edit = useRevised(api.kpi.edit, async ({ id }) =>
    (await api.kpi.list({ caseId: page.id })).find((each) => each.id === id),
  )
  if (seen === undefined) throw new Error('a case has its KPIs')
  const { id, revision } = seen
  return (
    <>
      <button
        type="button"
        onClick={() => edit.run({ ...fieldsOf(kpiFields, seen), id, revision, name: '見本の人数' })}
      >
        改める
      </button>
      <StaleChoice of={edit.stale} />
    </>
  )
}

async function givenKpi() {
  const { api, stored } = await givenCase((page) => <Renaming page={page} />)
  const button = await screen.findByRole('button', { name: '改める' })
  const kpi = async () => {
    const [first] = (await stored()).kpiList
    if (first === undefined) throw new Error('a case has its KPIs')
    return first
  }
  return { api, kpi, press: () => fireEvent.click(button) }
}

describe('a stale edit in a window', { timeout: 20_000 }, () => {
  it('asks nothing where others have changed nothing that it would overwrite', async () => {
    const { api, kpi, press } = await givenKpi()
    const { id, revision } = await kpi()
    await api.kpi.remove({ id, revision })
    await api.kpi.restore({ id, revision: revision + 1 })
    press()
    await waitFor(async () => expect(await kpi()).toMatchObject({ name: '見本の人数', revision: revision + 3 }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks where one field of theirs would go, though its own is another', async () => {
    const { api, kpi, press } = await givenKpi()
    const now = await kpi()
    await api.kpi.edit({ ...fieldsOf(kpiFields, now), id: now.id, revision: now.revision, unit: '名' })
    press()
    await screen.findByRole('dialog')
    expect((await kpi()).name).toBe(now.name)
    // What only one of the two has changed is chosen already.
    fireEvent.click(screen.getByRole('button', { name: '選んだ内容を残す' }))
    await waitFor(async () => expect(await kpi()).toMatchObject({ name: '見本の人数', unit: '名' }))
  })
})
