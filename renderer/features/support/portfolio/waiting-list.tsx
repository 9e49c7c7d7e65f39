import { useRef } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import type { Round, RoundOf } from '../../../record/use-round.ts'
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
export function WaitingList({ bodies, round }: { bodies: readonly WaitingBody[]; round: Round }) {
  const mayStart = useMay('support.start')
  // One id for each of them, so that a second click begins the same case.
  const ids = useRef(new Map<string, string>())
  const api = useApi()
  const start = useCommand(api.support.start, {
    done: (page) => `${page.prefecture}の支援を始めました。計画の雛形とKPIを引き継いでいます`,
    onDone: (page) => go(`/support/${page.id}`),
  })
  const idOf = (applicationId: string): string => {
    const id = ids.current.get(applicationId) ?? crypto.randomUUID()
    ids.current.set(applicationId, id)
    return id
  }
  const all: RoundOf<WaitingBody> = {
    title: '支援を始める',
    running: '支援案件を作っています',
    summary: (done) => `${done}団体の支援を始めました。計画の雛形とKPIを引き継いでいます。`,
    keyOf: ({ id }) => id,
    nameOf: ({ prefecture }) => prefecture,
    placeOf: ({ id }) => addressOf('selection', id),
    leaves: () => null,
    work: async ({ id: applicationId }) => {
      const { id } = await api.support.start({ id: idOf(applicationId), applicationId })
      return { words: '支援を始めました', place: `/support/${id}` }
    },
  }
  return (
    <>
      {mayStart && bodies.length > 1 && (
        <div className="row">
          <Button
            look="primary"
            onClick={() => round.start(bodies, all)}
          >{`${bodies.length}団体の支援をまとめて始める`}</Button>
        </div>
      )}
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
