import type { ReactNode } from 'react'
import { useAnswer } from '../../../renderer/api/hooks.ts'
import { DeskProvider, useApi } from '../../../renderer/api/office.tsx'
import { FormTab } from '../../../renderer/features/applications/form/form-tab.tsx'
import type { Role } from '../../../shared/domain/roles.ts'
import { givenCaller } from '../given-window.tsx'

function Shown({ id }: { id: string }) {
  const page = useAnswer(useApi().applications.get, { id })
  return page.data === undefined ? null : <FormTab page={page.data} field={null} />
}

/** Whatever is shown to somebody at the desk. */
export const AtDesk = ({ id, as: role, children }: { id: string; as: Role; children: ReactNode }) => (
  <DeskProvider
    office={{ name: '見本課', label: '機密性2情報', file: '見本課.banso', practice: false }}
    caller={givenCaller(id, role)}
    fy={2026}
    setFy={() => undefined}
    today="2026-02-19"
  >
    {children}
  </DeskProvider>
)

/** The fields of an application as somebody at the desk sees them. */
export const FormAtDesk = ({ id, role }: { id: string; role: Role }) => (
  <AtDesk id={id} as={role}>
    <Shown id={id} />
  </AtDesk>
)
