import { render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import { App } from '../../renderer/app/app.tsx'
import { eligibleYear } from '../support/office/remote-year.ts'
import { givenTransport } from './given-window.tsx'

const fy = 2026

/** The window of 委員A, who has declared against 福井県, in a year that is being scored. */
async function givenReviewer() {
  const { transport } = await givenTransport()
  const api = createClient(transport)
  await eligibleYear(api, fy, [
    ['岩手県', 'A'],
    ['福井県', 'B'],
  ])
  const [iwate] = await api.applications.list({ fy })
  const id = crypto.randomUUID()
  const { profileId } = await api.reviewers.add({ id, fy, name: '例示 花子', withProfile: true })
  await api.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: id,
    jis2: '18',
    kind: 'business',
    treatment: 'exclude',
    detail: '受託',
  })
  await api.scores.start({ fy })
  await api.launcher.signIn({ profileId: profileId ?? '' })
  localStorage.setItem('banso.fy.main', String(fy))
  render(<App transport={transport} place="main" />)
  await screen.findByText(/委員\s例示 花子/)
  return { applicationId: iwate?.id ?? '' }
}

const at = (address: string) => {
  location.hash = `#${address}`
}

describe('a reviewer', () => {
  beforeEach(() => at('/review'))

  it('begins with their own sheets, and reads of a conflicted body its name and why', async () => {
    await givenReviewer()
    const grid = await screen.findByRole('grid', { name: '委員Aの採点表' }, { timeout: 10_000 })
    const conflicted = within(grid).getByRole('row', { name: /福井県/ })
    expect(conflicted.textContent).toBe('福井県／ 利害関係のため採点しません(受託)')
    expect(within(grid).getAllByRole('textbox').length).toBe(6)
    expect(screen.queryByRole('combobox', { name: '委員' })).toBeNull()
    const tabs = within(screen.getByRole('navigation', { name: '審査・選定' })).getAllByRole('link')
    expect(tabs.map((tab) => tab.textContent)).toEqual(['利害関係', '採点1件', '集計'])
  })

  it('is offered neither the office’s own places nor its deeds', async () => {
    await givenReviewer()
    at('/settings')
    expect(await screen.findByText('自分のパスワード', undefined, { timeout: 10_000 })).toBeTruthy()
    expect(screen.queryByRole('link', { name: '操作の記録' })).toBeNull()
    for (const [address, words] of [
      ['/support', '委員には表示されません'],
      ['/reports', 'この場所は表示できません'],
      ['/selection', 'この場所は表示できません'],
    ] as const) {
      at(address)
      await screen.findByText(new RegExp(words), { selector: 'main *' }, { timeout: 10_000 })
    }
    at('/applications')
    expect(await screen.findByRole('heading', { name: '応募受付簿' }, { timeout: 10_000 })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'メールから登録' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Excelへ' })).toBeNull()
    // No column of names that are kept from them, and would be empty.
    expect(await screen.findByRole('columnheader', { name: '担当部署' })).toBeTruthy()
    expect(screen.queryByRole('columnheader', { name: '担当者' })).toBeNull()
  })

  it('reads the form without lines for people whom it leaves out', async () => {
    const { applicationId } = await givenReviewer()
    at(`/applications/${applicationId}/form`)
    const fields = await screen.findByRole('grid', { name: '応募書の欄' }, { timeout: 10_000 })
    expect(within(fields).getByRole('row', { name: /担当部署/ })).toBeTruthy()
    await waitFor(() => expect(within(fields).queryByRole('row', { name: /担当者の氏名|電話番号/ })).toBeNull())
    at(`/applications/${applicationId}/overview`)
    await screen.findByText('人材プール', undefined, { timeout: 10_000 })
    expect(screen.queryByText('電話')).toBeNull()
    expect(screen.queryByRole('link', { name: '経緯' })).toBeNull()
  })
})
