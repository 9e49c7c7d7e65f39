import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Standing } from '../../renderer/api/office.tsx'
import { App } from '../../renderer/app/app.tsx'
import { globalDeed } from '../../renderer/app/global-keys.ts'
import { laterParts } from '../../renderer/app/later-parts.ts'
import { go } from '../../renderer/ui/go.ts'
import { givenTransport } from './given-window.tsx'

/** The window at a place that needs no feature, so that only the frame is looked at. */
async function givenFrame() {
  const given = await givenTransport()
  render(<App transport={given.transport} place="main" />)
  await screen.findByRole('navigation', { name: '画面' })
  return given
}

const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key, ...more })

// Translating their sources takes a machine at work longer than a person waits; they are read here once.
beforeAll(async () => {
  for (const read of Object.values(laterParts)) await read()
}, 60_000)

describe('the frame around every screen', () => {
  beforeEach(() => {
    location.hash = '#/nowhere'
  })

  it('names the office, the year and who is signed in, and offers a way back from a lost place', async () => {
    await givenFrame()
    expect(screen.getByText('見本課')).toBeTruthy()
    expect(screen.getByText(/担当\s見本 太郎/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLSelectElement>('年度').selectedOptions[0]?.textContent).toMatch(/^令和\d+年度$/)
    expect(await screen.findByText('この場所には何もありません')).toBeTruthy()
    expect(screen.getByText('ホームへ').getAttribute('href')).toBe('#/')
  })

  it('finds a prefecture by its reading and a command by its name in one box', async () => {
    await givenFrame()
    press('k', { ctrlKey: true })
    const box = await screen.findByRole('combobox', { name: 'さがす' })
    fireEvent.change(box, { target: { value: 'ながさき' } })
    expect(await screen.findByRole('option', { name: /長崎県/ })).toBeTruthy()
    fireEvent.change(box, { target: { value: 'きゅうじつ' } })
    const command = await screen.findByRole('option', { name: /設定の「休日」を開く/ })
    await waitFor(() => expect(screen.queryByRole('option', { name: /長崎県/ })).toBeNull())
    expect(command.getAttribute('aria-selected')).toBe('true')
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 })
    expect(location.hash).toBe('#/nowhere')
    fireEvent.keyDown(box, { key: 'Enter' })
    await waitFor(() => expect(location.hash).toBe('#/settings/holidays'))
  })

  it('lists its keys on 「?」', async () => {
    await givenFrame()
    press('?')
    const list = await screen.findByRole('dialog', { name: 'キーの一覧' })
    expect(within(list).getByText('Excel へコピー')).toBeTruthy()
  })

  it('begins with the year shown last, and never asks for a year that was chosen in another office', async () => {
    localStorage.setItem('banso.fy.main', '2020')
    localStorage.setItem('banso.fy.last.main', '2026')
    const given = await givenTransport()
    const years: number[] = []
    const call = (name: string, input: unknown) => {
      if (typeof input === 'object' && input !== null && 'fy' in input) years.push(Number(input.fy))
      return given.transport.call(name, input)
    }
    render(<App transport={{ ...given.transport, call }} place="main" />)
    await screen.findByRole('navigation', { name: '画面' })
    await waitFor(() => expect(given.asked).toContain('programme.years'))
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('年度').value).toBe('2026'))
    expect(years.length).toBeGreaterThan(0)
    expect(new Set(years)).toEqual(new Set([2026]))
  })

  it('asks once, and all at once, for what it and ホーム show', async () => {
    location.hash = '#/'
    localStorage.setItem('banso.fy.last.main', '2026')
    const { asked } = await givenFrame()
    await screen.findByText('今日やること')
    const first = ['launcher.status', 'programme.years', 'holidays.list', 'home.counts', 'home.today', 'home.recent']
    expect(asked.slice(0, 6)).toEqual(first)
    expect(asked).toHaveLength(6)
  })

  it('names what was typed and not saved, where it is, and throws it away when asked', async () => {
    const given = await givenTransport()
    const status = await given.call('launcher.status')
    const { caller } = (status as { value: Standing }).value
    const draft = {
      revision: 3,
      at: Date.parse('2026-02-19T04:00:00Z'),
      values: {},
      place: '/support/1',
      // As the window was called.
      title: '岩手県 概要 - 伴走台帳',
    }
    localStorage.setItem(`banso.draft.${caller?.profileId}/case/1`, JSON.stringify(draft))
    localStorage.setItem('banso.draft.another/case/1', JSON.stringify({ ...draft, title: '秋田県 概要' }))
    render(<App transport={given.transport} place="main" />)
    fireEvent.click(await screen.findByRole('button', { name: '未保存の下書き 1' }))
    expect((await screen.findByRole('link', { name: '岩手県 概要' })).getAttribute('href')).toBe('#/support/1')
    expect(screen.queryByText('秋田県 概要')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '岩手県 概要の下書きを捨てる' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /未保存の下書き/ })).toBeNull())
  })

  it('says nothing to the next person of what the one before has done', async () => {
    await givenFrame()
    press('k', { ctrlKey: true })
    fireEvent.change(await screen.findByRole('combobox', { name: 'さがす' }), { target: { value: 'リンクをコピー' } })
    fireEvent.click(await screen.findByRole('option', { name: /リンクをコピー/ }))
    expect(await screen.findByRole('button', { name: '閉じる' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /担当\s見本 太郎/ }))
    fireEvent.click(await screen.findByRole('menuitem', { name: /サインアウト/ }))
    expect(await screen.findByRole('heading', { name: '見本課にサインイン' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '閉じる' })).toBeNull()
  })

  it('opens the menu on the name at its first press, and leaves the focus on its button', async () => {
    await givenFrame()
    const button = () => screen.getByRole('button', { name: /担当\s見本 太郎/ })
    button().focus()
    fireEvent.click(button())
    const first = await screen.findByRole('menuitem', { name: /サインアウト/ })
    await waitFor(() => expect(document.activeElement?.closest('[role=menu]')).not.toBeNull())
    fireEvent.keyDown(first, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('menuitem', { name: /サインアウト/ })).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(button()))
  })

  it('marks where one is in the rail', async () => {
    await givenFrame()
    expect(screen.getByRole('link', { name: /伴走支援/ }).getAttribute('aria-current')).toBeNull()
    go('/support')
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /伴走支援/ }).getAttribute('aria-current')).toBe('page'),
    )
  })

  it('is one stop of Tab, in which arrows walk from screen to screen', async () => {
    await givenFrame()
    const links = within(screen.getByRole('navigation', { name: '画面' })).getAllByRole('link')
    const stops = () => links.filter(({ tabIndex }) => tabIndex === 0)
    expect(stops()).toEqual([links[0]])
    links[0]?.focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(links[1])
    expect(stops()).toEqual([links[1]])
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' })
    expect(document.activeElement).toBe(links.at(-1))
    // Alt+← is the way back of the window, and no step in the rail.
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft', altKey: true })
    expect(document.activeElement).toBe(links.at(-1))
  })

  it('leads by F6 from part to part and round, with Shift the other way', async () => {
    await givenFrame()
    const rail = screen.getByRole('navigation', { name: '画面' })
    const [first] = within(rail).getAllByRole('link')
    first?.focus()
    press('F6')
    expect(document.activeElement).toBe(screen.getByLabelText('年度'))
    press('F6', { shiftKey: true })
    expect(document.activeElement).toBe(first)
  })

  it('keeps the query of a place behind the #, and the office before it', () => {
    history.replaceState(null, '', '/?office=practice#/')
    go('/applications?show=drafts')
    expect(location.search).toBe('?office=practice')
    expect(location.hash).toBe('#/applications?show=drafts')
    history.replaceState(null, '', '/#/')
  })
})

describe('keys that work everywhere', () => {
  const keyOn = (tag: string, init: KeyboardEventInit) => {
    const element = document.createElement(tag)
    let deed: ReturnType<typeof globalDeed> = null
    element.addEventListener('keydown', (event) => {
      deed = globalDeed(event)
    })
    element.dispatchEvent(new KeyboardEvent('keydown', init))
    return deed
  }

  it('leave Ctrl+Z and 「?」 to the field one types in', () => {
    expect(keyOn('div', { key: 'z', ctrlKey: true })).toBe('undo')
    expect(keyOn('input', { key: 'z', ctrlKey: true })).toBeNull()
    expect(keyOn('div', { key: '?' })).toBe('shortcuts')
    expect(keyOn('div', { key: '？' })).toBe('shortcuts')
    expect(keyOn('textarea', { key: '?' })).toBeNull()
  })

  it('lead from one part of the screen to the next out of a field too', () => {
    expect(keyOn('div', { key: 'F6' })).toBe('pane')
    expect(keyOn('textarea', { key: 'F6', shiftKey: true })).toBe('pane')
    expect(keyOn('div', { key: 'F6', altKey: true })).toBeNull()
  })

  it('find from anywhere, but not in the middle of kana conversion', () => {
    expect(keyOn('input', { key: 'k', ctrlKey: true })).toBe('find')
    expect(keyOn('input', { key: 'k', ctrlKey: true, isComposing: true })).toBeNull()
  })
})
