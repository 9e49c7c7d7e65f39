import { expect, it, vi } from 'vitest'
import { openReadOnly } from '../../db/connection.ts'
import { givenCase } from '../support/office/selected.ts'

it('a theme that is renamed is found by its new name, in applications and cases, and by the old one no more', () => {
  const { ask, page } = givenCase()
  const year = ask.programme.year({ fy: 2026 })
  const theme = year.themes.find(({ letter }) => letter === page.theme)
  if (!theme) throw new Error('the case has a theme of the year')
  const found = (text: string) =>
    ask.search.everywhere({ text, fy: 2026, limit: 50 }).hits.map(({ kind, detail }) => `${kind} ${detail}`)
  expect(found(theme.name).map((hit) => hit.split(' ')[0])).toEqual(expect.arrayContaining(['application', 'case']))

  ask.programme.editTheme({ ...theme, fy: 2026, name: '改名した重点の見本' })
  const now = found('改名した重点の見本')
  expect(now).toHaveLength(2)
  expect(now.every((hit) => hit.includes('改名した重点の見本'))).toBe(true)
  expect(found(theme.name).filter((hit) => /^(application|case)/.test(hit))).toEqual([])
})

it('a 委員 who is renamed is found by the new name', () => {
  const { ask } = givenCase()
  const [reviewer] = ask.reviewers.list({ fy: 2026 })
  if (!reviewer) throw new Error('a year has its 委員')
  ask.reviewers.edit({ ...reviewer, name: '例示 改子' })
  const found = (text: string) =>
    ask.search.everywhere({ text, fy: 2026, limit: 50 }).hits.filter((hit) => hit.kind === 'reviewer')
  expect(found('例示 改子')).toHaveLength(1)
  expect(found(reviewer.name)).toEqual([])
})

it('the pieces of the index are merged between the saves and not in them, and the same is found', async () => {
  const { ask, office } = givenCase()
  const pieces = () => {
    const db = openReadOnly({ file: office.file })
    const [{ n }] = db.prepare('SELECT count(DISTINCT segid) AS n FROM search_index_idx').all() as [{ n: number }]
    db.close()
    return n
  }
  const [reviewer] = ask.reviewers.list({ fy: 2026 })
  if (!reviewer) throw new Error('a year has its 委員')
  const before = pieces()
  let { revision } = reviewer
  for (let no = 0; no < 20; no += 1) {
    ask.reviewers.edit({ ...reviewer, name: `例示 改子${no}`, revision })
    revision += 1
  }
  expect(pieces()).toBe(before + 20)
  await vi.waitFor(() => expect(pieces()).toBeLessThan(10), { timeout: 20_000, interval: 200 })
  const found = ask.search.everywhere({ text: '改子19', fy: 2026, limit: 50 }).hits
  expect(found.map(({ kind }) => kind)).toEqual(['reviewer'])
})
