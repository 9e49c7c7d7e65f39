import { describe, expect, it } from 'vitest'
import { portfolioColumns, reportWords } from '../../../renderer/features/support/portfolio/portfolio-columns.tsx'
import { countWords } from '../../../renderer/features/support/portfolio/portfolio-screen.tsx'
import type { PortfolioRow } from '../../../renderer/features/support/records.ts'

// Only what these columns look at; the rest of a row says nothing here.
const row = (state: PortfolioRow['state']) =>
  ({ state, overall: 'behind', talent: 'behind', themeLevel: 'behind', report: null }) as unknown as PortfolioRow

describe('a case that rests or is over', () => {
  it('is no longer counted among those at work', () => {
    expect(countWords([row('running'), row('agreed'), row('paused')])).toBe('3団体')
    expect(countWords([row('running'), row('stopped'), row('completed'), row('stopped')])).toBe('1団体・完了 1・中止 2')
  })

  it('is named by its state and judged by nobody, and no report of it is owed', () => {
    const columns = portfolioColumns('2026-10', '2026-11-27', [])
    const said = (state: PortfolioRow['state']) =>
      ['overall', 'talent', 'themeLevel'].map((key) => columns.find((column) => column.key === key)?.value(row(state)))
    expect(said('stopped')).toEqual(['中止', '―', '―'])
    expect(said('running')).toEqual(['遅れ', '遅れ', '遅れ'])
    expect(reportWords(row('paused'), '2026-11-10', '2026-11-27')).toBe('―')
    expect(reportWords(row('running'), '2026-11-10', '2026-11-27')).toBe('未作成 17日超過')
  })
})
