import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { LineChart } from '../../../renderer/ui/charts/line-chart.tsx'
import { ScoreStrip } from '../../../renderer/ui/charts/score-strip.tsx'

afterEach(cleanup)

describe('what is drawn can be read off', () => {
  it('has its unit in the drawing, where its copy has it too', () => {
    const { container } = render(
      <LineChart
        title="人材プールの人数"
        unit="団体"
        ticks={[{ at: '2026-04', label: '4月' }]}
        points={[{ at: '2026-04', value: 6 }]}
      />,
    )
    expect([...container.querySelectorAll('svg text')].map((each) => each.textContent)).toContain('団体')
    expect(screen.getAllByText('団体')).toHaveLength(1)
  })

  it('has a scale under the points, and says which sign is what', () => {
    const { container } = render(
      <ScoreStrip title="得点の分布" rows={[{ key: 'a', label: '岩手県', mean: 70, dots: [40, 100] }]} cut={1} />,
    )
    const words = [...container.querySelectorAll('svg text')].map((each) => each.textContent)
    for (const tick of ['40', '60', '80', '100', '点']) expect(words).toContain(tick)
    expect(screen.getByText(/○ 委員/)).toBeTruthy()
  })
})
