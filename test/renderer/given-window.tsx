import { render, cleanup as unmount } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach } from 'vitest'
import { operationsOf } from '../../db/sight/admission.ts'
import type { Transport } from '../../renderer/api/client.ts'
import { OfficeProvider } from '../../renderer/api/office.tsx'
import { NoticeProvider, useNotify } from '../../renderer/ui/notice.tsx'
import type { Problem, Reply } from '../../shared/contract/reply.ts'
import { type Role, roleLabel } from '../../shared/domain/roles.ts'
import { createCleanup, filePutter, givenOpenOffice } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
beforeEach(() => localStorage.clear())
afterEach(async () => {
  unmount()
  await cleanup.run()
})

/** Somebody at the desk, as the host would say of them. */
export const givenCaller = (profileId: string, role: Role) => ({
  profileId,
  name: '見本 太郎',
  roleName: roleLabel[role],
  may: operationsOf({ role }),
})

/** Carries calls as JSON, like both hosts, to a real office on a real file. */
export async function givenTransport() {
  const { desk, key, call } = await givenOpenOffice(cleanup, { clock: () => new Date('2026-02-19T05:02:00Z') })
  /** Another window's own way to the office. */
  const another = () => {
    const asked: string[] = []
    /** Calls that arrive, and whose answer does not come back: each once. */
    const lost = new Set<string>()
    const transport: Transport = {
      async call(name, input) {
        asked.push(name)
        const reply = JSON.stringify(await desk.call('main', key, name, JSON.parse(JSON.stringify(input))))
        // As the window's own transports word it.
        const cut: Problem = { code: 'busy', message: 'もう一度お試しください。', fields: {}, clashes: [] }
        return lost.delete(name) ? { ok: false, problem: cut } : (JSON.parse(reply) as Reply)
      },
      onChange: (listener) => desk.onChange('main', key, listener),
    }
    return { transport, asked, lost }
  }
  return { ...another(), another, call, put: filePutter(desk, key), log: desk.log }
}

/** A window of the program that shows what the test draws; `show` draws something else in it. */
export async function givenWindow(screen: ReactNode) {
  const given = await givenTransport()
  const drawn = (shown: ReactNode) => (
    <NoticeProvider>
      <Line transport={given.transport}>{shown}</Line>
    </NoticeProvider>
  )
  const shown = render(drawn(screen))
  return { ...given, ...shown, show: (next: ReactNode) => shown.rerender(drawn(next)) }
}

function Line({ transport, children }: { transport: Transport; children: ReactNode }) {
  const notify = useNotify()
  return (
    <OfficeProvider transport={transport} place="main" notify={notify}>
      {children}
    </OfficeProvider>
  )
}
