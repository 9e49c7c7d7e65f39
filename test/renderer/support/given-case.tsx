import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { createClient, type OfficeClient } from '../../../renderer/api/client.ts'
import { DeskProvider } from '../../../renderer/api/office.tsx'
import type { CasePage } from '../../../renderer/features/support/records.ts'
import { useCasePage } from '../../../renderer/features/support/rooms.ts'
import type { Role } from '../../../shared/domain/roles.ts'
import { askedCasePage } from '../../support/office/case-page.ts'
import { selectedYear } from '../../support/office/remote-year.ts'
import { givenCaller, givenWindow } from '../given-window.tsx'

export const today = '2026-02-19'

function Shown({ id, children }: { id: string; children: (page: CasePage) => ReactNode }) {
  const page = useCasePage(id)
  return page.data === undefined ? null : children(page.data)
}

type Window = Awaited<ReturnType<typeof givenWindow>>

interface GivenCase extends Omit<Window, 'transport' | 'show'> {
  id: string
  api: OfficeClient
  stored: () => Promise<CasePage>
  /** The screen is left, as by going to another tab. */
  leave: () => void
  comeBack: () => void
}

/** A window on a case that has just begun, and the office behind it, which somebody else may use too. */
export async function givenCase(children: (page: CasePage) => ReactNode, role: Role = 'officer'): Promise<GivenCase> {
  const { transport, show, ...rest } = await givenWindow(null)
  const api = createClient(transport)
  const [applicationId = ''] = await selectedYear(api, 2026, [['岩手県', 'A']], today)
  const { id } = await api.support.start({ id: randomUUID(), applicationId })
  const screen = (
    <DeskProvider
      office={{ name: '見本課', label: '機密性2情報', file: '見本課.banso', practice: false }}
      caller={givenCaller(id, role)}
      fy={2026}
      setFy={() => undefined}
      today={today}
    >
      <Shown id={id}>{children}</Shown>
    </DeskProvider>
  )
  show(screen)
  return {
    id,
    api,
    ...rest,
    stored: () => askedCasePage(api, id),
    leave: () => show(null),
    comeBack: () => show(screen),
  }
}
