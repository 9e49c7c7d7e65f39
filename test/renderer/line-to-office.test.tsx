import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useStore } from 'zustand'
import { useAnswer, useCommand } from '../../renderer/api/hooks.ts'
import { OfficeProvider, useApi, useLine } from '../../renderer/api/office.tsx'
import { saveWord } from '../../renderer/api/save-state.ts'
import { NoticeProvider } from '../../renderer/ui/notice.tsx'
import { Answer, ErrorNote } from '../../renderer/ui/states.tsx'
import type { Reply } from '../../shared/contract/reply.ts'
import { givenTransport, givenWindow } from './given-window.tsx'

const day = { date: '2026-06-01', name: '開庁記念日', open: false }

function Holidays() {
  const api = useApi()
  const holidays = useAnswer(api.holidays.list, {})
  const add = useCommand(api.holidays.edit, {
    done: '休日を加えました',
    undo: (input) => () => api.holidays.edit({ ...input, remove: true, revision: 1 }),
  })
  return (
    <>
      <Answer of={holidays}>
        {(days) => (
          <ul>
            {days.map((each) => (
              <li key={each.date}>{each.name}</li>
            ))}
          </ul>
        )}
      </Answer>
      <button
        type="button"
        onClick={() => {
          void add.run(day)
          void add.run(day)
        }}
      >
        加える
      </button>
      <ErrorNote error={add.error} />
      <Saved />
    </>
  )
}

const Saved = () => <output>{saveWord(useStore(useLine().saving))}</output>

describe('a screen on the line to the office', () => {
  it('shows what it has just changed, said once, although it was pressed twice', async () => {
    const { asked } = await givenWindow(<Holidays />)
    fireEvent.click(await screen.findByText('加える'))
    expect(await screen.findByText('開庁記念日')).toBeTruthy()
    expect(await screen.findAllByText('休日を加えました')).toHaveLength(1)
    expect(asked.filter((name) => name === 'holidays.edit')).toHaveLength(1)
    expect(screen.getByText(/^保存済み \d\d:\d\d$/)).toBeTruthy()
  })

  it('puts it back by 「元に戻す」', async () => {
    await givenWindow(<Holidays />)
    fireEvent.click(await screen.findByText('加える'))
    await screen.findByText('開庁記念日')
    fireEvent.click(screen.getByText('元に戻す'))
    await waitFor(() => expect(screen.queryByText('開庁記念日')).toBeNull())
  })

  it('reloads when somebody at another window changes it', async () => {
    const { call } = await givenWindow(<Holidays />)
    await screen.findByText('加える')
    await call('holidays.edit', { ...day, name: '庁舎停電' })
    expect(await screen.findByText('庁舎停電')).toBeTruthy()
  })

  it('says in the office’s words what was refused, and not that nothing can be stored', async () => {
    const Wrong = () => {
      const api = useApi()
      const add = useCommand(api.programme.addYear)
      return (
        <>
          <button type="button" onClick={() => void add.run({ fy: 1999, deadline: '2026-02-20T17:00:00+09:00' })}>
            加える
          </button>
          <ErrorNote error={add.error} />
          <output>{Object.keys(add.error?.problem.fields ?? {}).join()}</output>
          <Saved />
        </>
      )
    }
    await givenWindow(<Wrong />)
    fireEvent.click(screen.getByText('加える'))
    expect((await screen.findByRole('alert')).textContent).toContain('できませんでした')
    expect(screen.getByText('fy')).toBeTruthy()
    expect(screen.queryByText('■ 保存できません')).toBeNull()
  })

  it('says that nothing can be stored where the program does not answer, until something is', async () => {
    const given = await givenTransport()
    let isGone = true
    const gone: Reply = { ok: false, problem: { code: 'busy', message: 'つながりません', fields: {}, clashes: [] } }
    const call = async (name: string, input: unknown) =>
      isGone && name === 'holidays.edit' ? gone : given.transport.call(name, input)
    render(
      <NoticeProvider>
        <OfficeProvider transport={{ ...given.transport, call }} place="main" notify={() => {}}>
          <Holidays />
        </OfficeProvider>
      </NoticeProvider>,
    )
    fireEvent.click(await screen.findByText('加える'))
    expect(await screen.findByText('■ 保存できません')).toBeTruthy()
    isGone = false
    fireEvent.click(screen.getByText('加える'))
    expect(await screen.findByText(/^保存済み \d\d:\d\d$/)).toBeTruthy()
  })
})
