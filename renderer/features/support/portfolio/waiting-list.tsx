import { useRef } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { ErrorNote } from '../../../ui/states.tsx'
import styles from '../support.module.css'

export interface WaitingBody {
  readonly id: string
  readonly prefecture: string
  readonly theme: string
}

/** Selected prefectures whose support has not begun, each with its first step. */
export function WaitingList({ bodies }: { bodies: readonly WaitingBody[] }) {
  const mayStart = useMay('support.start')
  // One id for each of them, so that a second click begins the same case.
  const ids = useRef(new Map<string, string>())
  const start = useCommand(useApi().support.start, {
    done: (page) => `${page.prefecture}の支援を始めました。計画の雛形とKPIを引き継いでいます`,
    onDone: (page) => go(`/support/${page.id}`),
  })
  const idOf = (applicationId: string): string => {
    const id = ids.current.get(applicationId) ?? crypto.randomUUID()
    ids.current.set(applicationId, id)
    return id
  }
  return (
    <>
      <ul className={styles['waiting']} aria-label="まだ支援を始めていない団体">
        {bodies.map((body) => (
          <li key={body.id}>
            <b>{body.prefecture}</b>
            <span className="sub">{body.theme}</span>
            {mayStart && (
              <Button
                small
                look="primary"
                aria-label={`${body.prefecture}の支援を始める`}
                onClick={() => start.run({ id: idOf(body.id), applicationId: body.id })}
              >
                支援を始める
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote error={start.error} takeFocus />
    </>
  )
}
