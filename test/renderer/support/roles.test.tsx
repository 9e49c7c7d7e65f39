import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ActionsTab } from '../../../renderer/features/support/actions/actions-tab.tsx'
import { OverviewTab } from '../../../renderer/features/support/case/overview-tab.tsx'
import { IssuesTab } from '../../../renderer/features/support/issues/issues-tab.tsx'
import { KpiTab } from '../../../renderer/features/support/kpi/kpi-tab.tsx'
import { PlanTab } from '../../../renderer/features/support/plan/plan-tab.tsx'
import { ReportsTab } from '../../../renderer/features/support/progress/reports-tab.tsx'
import type { CasePage } from '../../../renderer/features/support/records.ts'
import { SessionsTab } from '../../../renderer/features/support/sessions/sessions-tab.tsx'
import { givenCase } from './given-case.tsx'

const tabs = (page: CasePage) => (
  <>
    <OverviewTab page={page} />
    <PlanTab page={page} item={null} />
    <KpiTab page={page} item={null} />
    <SessionsTab page={page} item={null} />
    <IssuesTab page={page} item={null} />
    <ActionsTab page={page} item={null} />
    <ReportsTab page={page} item={null} />
  </>
)
const deeds = /保存|加える|直す|消す|削除|追加|固定|記録する|起票|終える|作る|入れる/

describe('a reader', { timeout: 20_000 }, () => {
  it('is shown nothing that would be refused', async () => {
    await givenCase(tabs, 'viewer')
    await screen.findByText('いまの状況')
    const offered = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')].map(
      (each) => each.textContent,
    )
    // The plan's items are links to what is known of them, and some are named after deeds.
    expect(offered.filter((words) => deeds.test(words ?? '') && !/^[①-⑳]/.test(words ?? ''))).toEqual([])
    expect(screen.queryAllByRole('textbox')).toEqual([])
  })

  it('is an officer where all of it is there', async () => {
    await givenCase(tabs)
    expect(await screen.findByRole('button', { name: '基準を固定' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: '最初の支援を記録する' })).toHaveLength(2)
  })
})
