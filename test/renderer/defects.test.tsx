import { readFileSync } from 'node:fs'
import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DefectContext, defectsBy, useStrayDefects } from '../../renderer/app/defects.ts'
import { ErrorBoundary } from '../../renderer/app/error-boundary.tsx'
import { givenTransport } from './given-window.tsx'

const numbered = /記録番号 (\d{6}-[0-9a-f]{4})/
const Broken = () => {
  throw new TypeError('Cannot read properties of undefined (reading 秋田県の目標)')
}

afterEach(() => vi.restoreAllMocks())

describe('a defect of the page', () => {
  it('ends at a calm page with the number of its line in the log, and no office text goes there', async () => {
    // React says it on the console as well.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { transport, log } = await givenTransport()
    render(
      <DefectContext value={defectsBy(transport)}>
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </DefectContext>,
    )
    expect(screen.getByText('この画面を表示できませんでした')).toBeTruthy()
    const [, number = ''] = numbered.exec((await screen.findByText(numbered)).textContent ?? '') ?? []
    const line = readFileSync(log.file, 'utf8').trim().split('\n').at(-1) ?? ''
    expect(JSON.parse(line)).toMatchObject({ reference: number, about: 'page', kind: 'TypeError' })
    expect(line).not.toContain('秋田県')
    expect(screen.queryByText(/Cannot read/)).toBeNull()
  })

  it('outside of any drawing is said with its number too', async () => {
    const { transport } = await givenTransport()
    const said: string[] = []
    const report = defectsBy(transport)
    const say = (words: string) => void said.push(words)
    const Watch = () => {
      useStrayDefects(report, say)
      return null
    }
    render(<Watch />)
    dispatchEvent(new ErrorEvent('error', { error: new Error('stray'), message: 'stray' }))
    await waitFor(() => expect(said).toEqual([expect.stringMatching(numbered)]))
    dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(said).toHaveLength(1)
  })

  it('has no number where the program is gone, and then shows its own words', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { transport } = await givenTransport()
    const gone = { ...transport, call: async () => ({ ok: false, problem }) as const }
    render(
      <DefectContext value={defectsBy(gone)}>
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </DefectContext>,
    )
    expect(await screen.findByText(/内容: Cannot read/)).toBeTruthy()
  })
})

const problem = { code: 'busy', message: 'つながりません', fields: {}, clashes: [] } as const
